package dictionary

// dutch has the words of Dutch.
func dutch() dictionary {
	return dictionary{
		phrases: phrases(
			"januari/jan. februari/febr./feb. maart/mrt./mrt april/apr. mei juni/jun. juli/jul. augustus/aug. september/sept./sep. oktober/okt./okt november/nov. december/dec.",
			map[string]string{
				"spring": "lente|voorjaar", "summer": "zomer", "autumn": "herfst|najaar", "winter": "winter",
				"monday": "maandag|ma.", "tuesday": "dinsdag|di.", "wednesday": "woensdag|wo.", "thursday": "donderdag|do.", "friday": "vrijdag|vr.", "saturday": "zaterdag|za.", "sunday": "zondag|zo.",
				"circa": "omstreeks|rond|ongeveer|circa|rond het jaar", "probably": "waarschijnlijk|vermoedelijk", "perhaps": "misschien|mogelijk",
				"before": "voor|vóór|voor het|voor de", "after": "na|na het|na de", "since": "sinds|sedert", "from": "van|vanaf", "to": "tot|tot en met|t/m", "until": "tot aan",
				"no later than": "uiterlijk|niet later dan|niet na", "no earlier than": "op zijn vroegst|niet eerder dan|niet voor",
				"between": "tussen|tussen de", "and": "en|en de", "or": "of",
				"early": "begin|vroege|vroeg", "mid": "midden|half|medio", "late": "eind|einde|late|laat", "first": "eerste", "second": "tweede", "third": "derde", "fourth": "vierde", "last": "laatste",
				"half": "helft", "quarter": "kwartaal|kwart", "year": "jaar|het jaar", "": "de|het|van de|van het|in|in de|in het|op|der|den",
				"bc": "v. chr.|v.chr.|v. chr|v.chr|voor christus|v. c.|v.o.j.", "ad": "n. chr.|n.chr.|na christus", "present": "heden|nu|vandaag",
			}),
		orders: orders(
			`^(?:van |sinds )?(.+?) (?:tot|-|–) ?(?:heden|nu|vandaag)$`, `$1 to present`,
			`^([\d.]+)(?:,(\d{1,2}))? miljoen jaar geleden$`, `$1.${2}0 million years ago`, `^(\d{1,3})[ .](\d{3}) jaar geleden$`, `$1$2 years ago`, `^(\d+) jaar geleden$`, `$1 years ago`,
			`^(\d{3,4}) of (\d{3,4})$`, `$1 or $2`,
			`^van (.+) (?:tot en met|tot|t/m) (.+)$`, `from $1 to $2`,
			`(\d{1,2}|[ivx]+)(?:e|de|ste)? ?(en|of|-|–|/) ?(\d{1,2}|[ivx]+)(?:e|de|ste) eeuw`, `$1 $2 $3e eeuw`,
			`(\d{1,2}|[ivx]+)(?:e|de|ste)? eeuw`, `$1 century`, `(\d{1,2}|[ivx]+)(?:e|de|ste)? millennium`, `$1 millennium`,
			`(?:de )?jaren (?:')?(\d{2}|\d{4})( |$)`, `${1}s$2`,
			`\b([1-4])e kwartaal`, `q$1`, `eerste kwartaal`, `q1`, `tweede kwartaal`, `q2`, `derde kwartaal`, `q3`, `vierde kwartaal`, `q4`,
		),
	}
}
