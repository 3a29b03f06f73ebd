package dictionary

// german has the words of German.
func german() dictionary {
	return dictionary{
		phrases: phrases(
			"januar/jänner/jan./jän. februar/feber/feb./febr. märz/mär./mrz april/apr. mai juni/jun. juli/jul. august/aug. september/sept./sep. oktober/okt/okt. november/nov. dezember/dez/dez.",
			map[string]string{
				"spring": "frühling|frühjahr|frühlings", "summer": "sommer", "autumn": "herbst", "winter": "winter",
				"monday": "montag|mo|mo.", "tuesday": "dienstag|di|di.", "wednesday": "mittwoch|mi|mi.", "thursday": "donnerstag|do|do.", "friday": "freitag|fr|fr.",
				"saturday": "samstag|sonnabend|sa|sa.", "sunday": "sonntag|so|so.",
				"circa": "um|etwa|ungefähr|gegen|rund|zirka|um das jahr|um die", "probably": "vermutlich|wahrscheinlich|wohl", "perhaps": "vielleicht|möglicherweise",
				"before": "vor|vor dem|vor den|vor der", "after": "nach|nach dem|nach den", "since": "seit|seit dem|seit den", "from": "von|vom|ab|ab dem",
				"to": "bis|bis zum|bis in die|bis ins|bis zu den", "until": "bis zu", "no later than": "spätestens|nicht nach", "no earlier than": "frühestens|nicht vor",
				"between": "zwischen|zwischen dem|zwischen den", "and": "und|und dem", "or": "oder",
				"early": "anfang|anfangs|zu beginn|beginn|frühes|frühen|früher|frühe", "mid": "mitte", "late": "ende|gegen ende|spätes|späten|später|späte|ausgehendes|ausgehenden",
				"first": "erste|ersten|erstes|erster", "second": "zweite|zweiten|zweites|zweiter", "third": "dritte|dritten|drittes|drittel", "fourth": "vierte|vierten|viertes", "last": "letzte|letzten|letztes",
				"half": "hälfte", "quarter": "viertel|quartal", "year": "jahr|jahre|jahres", "": "der|des|den|dem|die|das|im|am|in|in den|in der",
				"century": "jahrhundert|jahrhunderts", "millennium": "jahrtausend|jahrtausends",
				"bc": "v. chr.|v.chr.|v. chr|v.chr|v chr|v. u. z.|v.u.z.|vor christus|vor christi geburt|v. christus|vor unserer zeitrechnung|vor unserer zeit",
				"ad": "n. chr.|n.chr.|n. chr|n.chr|n chr|n. u. z.|nach christus|nach christi geburt|unserer zeitrechnung", "old style": "alten stils|alter stil|a. st.", "new style": "neuen stils|neuer stil|n. st.", "present": "heute|gegenwart|zur gegenwart|zum heutigen tag",
			}),
		orders: orders(
			`\(bis heute\)`, `bis heute`,
			`^(?:etwa |ca\. |rund )?(\d[\d.,]*) (mio\.?|mill\.?|millionen|mrd\.?|milliarden) jahre?(?: alt| vor heute)?$`, `vor $1 $2 jahren`,
			`^seit (.+) bis heute$`, `$1 bis heute`,
			`vor (?:etwa |ca\. |rund )?(\d+)[.,](\d{1,2}) (mio|mill|mrd|milliard)`, `vor $1.$2 $3`,
			`vor (?:etwa |ca\. |rund )?([\d.]+) (?:mio\.?|millionen) jahren`, `$1 million years ago`,
			`vor (?:etwa |ca\. |rund )?([\d.]+) (?:mrd\.?|milliarden) jahren`, `$1 billion years ago`,
			`vor (?:etwa |ca\. |rund )?(\d+)[. ]?(\d{3}) jahren`, `$1$2 years ago`,
			`vor (\d+) jahren`, `$1 years ago`,
			`^vom? (.+) bis (?:zum )?(.+)$`, `from $1 to $2`,
			`(\d)er[ -]jahren?`, `${1}s`,
			`(\d)er( |$|–|-|/)`, `${1}s$2`,
			`\b1\. (hälfte|viertel|drittel|halb)`, `first $1`, `\b2\. (hälfte|viertel|drittel|halb)`, `second $1`,
			`\b3\. (viertel|drittel)`, `third $1`, `\b4\. viertel`, `fourth quarter`,
			`\b([1-4]|i{1,3}|iv)\. quartal`, `q$1`, `\b([12])\. halbjahr`, `h$1`,
			`(\d+|[ivx]+)\. ?(?:und|u\.) ?(\d+|[ivx]+)\. ?(?:jahrhunderts?|jh|jhd)`, `$1th and $2. jahrhundert`,
			`(\d+)\. ?[-–/] ?(\d+)\. ?(?:jahrhunderts?|jhd?t?s?\b)`, `${1}th – $2. jahrhundert`,
			`(\d+)\.? ?(?:jahrhunderts?|jhd?t?s?\b)\.?`, `${1}th century`,
			`\b([ivx]+)\.? ?(?:jahrhunderts?|jhd?t?s?\b)\.?`, `$1 century`,
			`(\d+)\.? ?(?:jahrtausends?|jtsd\.?|jt\.)`, `${1}th millennium`,
		),
	}
}
