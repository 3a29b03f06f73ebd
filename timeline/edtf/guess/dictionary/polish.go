package dictionary

// polish has the words of Polish.
func polish() dictionary {
	return dictionary{
		phrases: phrases(
			"styczeń/stycznia/styczniu/sty. luty/lutego/lutym/lut. marzec/marca/marcu kwiecień/kwietnia/kwietniu/kwi. maj/maja/maju czerwiec/czerwca/czerwcu/cze. lipiec/lipca/lipcu/lip. sierpień/sierpnia/sierpniu/sie. wrzesień/września/wrześniu/wrz. październik/października/październiku/paź. listopad/listopada/listopadzie/lis. grudzień/grudnia/grudniu/gru.",
			map[string]string{
				"spring": "wiosna|wiosną|wiosny", "summer": "lato|latem|lata", "autumn": "jesień|jesienią|jesieni", "winter": "zima|zimą|zimy",
				"monday": "poniedziałek|pn.|pon.", "tuesday": "wtorek|wt.", "wednesday": "środa|środę|śr.", "thursday": "czwartek|czw.", "friday": "piątek|pt.", "saturday": "sobota|sobotę|sob.", "sunday": "niedziela|niedzielę|niedz.|ndz.",
				"circa": "około|ok.|ok|mniej więcej|w przybliżeniu", "probably": "prawdopodobnie|zapewne", "perhaps": "być może|może",
				"before": "przed", "after": "po", "since": "od", "until": "do", "to": "aż do|do dnia", "no later than": "nie później niż|najpóźniej", "no earlier than": "nie wcześniej niż|najwcześniej",
				"between": "między|pomiędzy", "and": "a|oraz", "or": "lub|albo",
				"early": "początek|początku|na początku|pocz.|wczesny", "mid": "połowa|połowie|w połowie|poł.", "late": "koniec|końcu|końca|pod koniec|kon.|schyłek",
				"first": "pierwsza|pierwszej|pierwszy", "second": "druga|drugiej|drugi", "third": "trzecia|trzeciej|trzeci", "fourth": "czwarta|czwartej|czwarty", "last": "ostatnia|ostatniej|ostatni",
				"half": "połowa wieku", "quarter": "kwartał|ćwierć|ćwierci", "": "r.|r|rok|roku|roku pańskiego|w|we|dnia|z|lat",
				"bc": "p. n. e.|p.n.e.|p.n.e|przed naszą erą|przed chrystusem|przed chr.|p.ch.", "ad": "n. e.|n.e.|n.e|naszej ery|po chrystusie", "present": "dziś|dzisiaj|obecnie|chwila obecna|dnia dzisiejszego|teraz",
			}),
		orders: orders(
			`^do (\d)`, `until $1`, `(\d) i (\d)`, `$1 and $2`,
			`^(?:od )?(.+?) (?:do|-|–) ?(?:dziś|dzisiaj|obecnie|dnia dzisiejszego|teraz)$`, `$1 to present`,
			`^(\d[\d ]*)(?:,(\d{1,2}))? (?:mln|mili(?:on)(?:y|ów|a)?) lat temu$`, `$1.${2}0 million years ago`, `^(\d{1,3})[ .](\d{3}) lat temu$`, `$1$2 years ago`, `^(\d+) lat temu$`, `$1 years ago`,
			`^(?:od|w latach|lata) (.+) (?:do|[-–]) (.+)$`, `from $1 to $2`, `^lata (\d{4}) ?[-–] ?(\d{4})$`, `$1-$2`,
			`\b(pierwsz|drug)(?:a|ej|iej) połow(?:a|ie|y)`, `${1}a half of`, `\bpierwsza half`, `first half`, `\bdruga half`, `second half`, `\b1\. poł(?:\.|owa|owie|owy)`, `first half of`, `\b2\. poł(?:\.|owa|owie|owy)`, `second half of`,
			`\b(i) poł(?:\.|owa|owie|owy) `, `first half of `, `\b(ii) poł(?:\.|owa|owie|owy) `, `second half of `,
			`\b([ivx]+|\d{1,2})\.?( i | lub | ?[-–/] ?)([ivx]+|\d{1,2})\.? (?:wiek(?:u|i)?|w\.)`, `$1$2$3 wieku`,
			`\b([ivx]+|\d{1,2})\.? (?:wiek(?:u|i)?|w\.|stulecie|stulecia)`, `$1 century`, `\b([ivx]+|\d{1,2})\.? tysiącleci(?:e|a)`, `$1 millennium`,
			`\blat(?:a|ach)? (\d{2}|\d{4})\.?( (?:xx|xix) century|$)`, `${1}s$2`,
			`\b([1-4]|i{1,3}|iv)\.? kwartał(?:u|e)?`, `q$1`,
		),
	}
}
