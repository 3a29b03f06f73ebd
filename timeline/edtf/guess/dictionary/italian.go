package dictionary

// italian has the words of Italian.
func italian() dictionary {
	return dictionary{
		phrases: phrases(
			"gennaio/gen./genn. febbraio/feb./febb. marzo/mar. aprile/apr./apr maggio/mag./magg. giugno/giu. luglio/lug. agosto/ago. settembre/sett./set. ottobre/ott./ott novembre/nov. dicembre/dic.",
			map[string]string{
				"spring": "primavera", "summer": "estate|l'estate", "autumn": "autunno|l'autunno", "winter": "inverno|l'inverno",
				"monday": "lunedì|lun.|lun", "tuesday": "martedì|mart.", "wednesday": "mercoledì|mer.|merc.", "thursday": "giovedì|gio.|giov.", "friday": "venerdì|ven.", "saturday": "sabato|sab.", "sunday": "domenica|dom.",
				"circa": "circa|verso|verso il|intorno al|attorno al|ca.", "probably": "probabilmente|presumibilmente", "perhaps": "forse",
				"before": "prima|prima del|prima dell'|avanti il", "after": "dopo|dopo il|dopo l'", "since": "dal|da|dall'", "from": "a partire dal", "to": "al|all'|fino al|fino all'|sino al",
				"until": "fino|sino", "no later than": "non oltre|non oltre il|al più tardi nel|entro|entro il", "no earlier than": "non prima|non prima del",
				"between": "tra|fra|tra il|fra il", "and": "e|e il|ed", "or": "o|oppure",
				"early": "inizio|inizi|all'inizio|agli inizi|primi|principio", "mid": "metà|a metà|alla metà|metà del|metà degli|a metà del", "late": "fine|alla fine|tardo|fine del",
				"first": "primo", "second": "secondo|seconda", "third": "terzo|terza", "fourth": "quarto|quarta", "last": "ultimo|ultima",
				"quarter": "trimestre", "year": "anno|l'anno", "": "il|lo|la|gli|le|l'|di|del|dello|della|dei|degli|delle|dell'|nel|nello|nella|nei|negli|nell'|in",
				"bc": "a. c.|a.c.|a.c|avanti cristo|prima di cristo|a.e.v.", "ad": "d. c.|d.c.|d.c|dopo cristo|e.v.", "present": "oggi|ad oggi|presente|in corso",
			}),
		orders: orders(
			`^(?:dal |da )?(.+?) (?:a|ad|al|fino ad|fino a|-|–) ?(?:oggi|presente)$`, `$1 to present`,
			`^(?:circa |ca\. )?([\d.]+)(?:,(\d{1,2}))? milioni di anni fa$`, `$1.${2}0 million years ago`,
			`^(\d{1,3})[. ](\d{3}) anni fa$`, `$1$2 years ago`, `^(\d+) anni fa$`, `$1 years ago`,
			`\bprima metà(?: del| dell'| degli)?`, `first half of`, `\bseconda metà(?: del| dell'| degli)?`, `second half of`,
			`^(?:dal|da) (\d{1,2}) (?:al|a) (\d{1,2}) `, `$1-$2 `,
			`^(?:dal|dall'|da) (.+) (?:al|all'|a|fino al) (.+)$`, `from $1 to $2`,
			`(\d) al? (\d)`, `$1 to $2`,
			`\b1o `, `1 `, `\bprimo (\pL{3,}) `, `1 $1 `,
			`\b(?:secoli|secc\.) ([ivx]+|\d{1,2}) ?(e|o|-|–|/) ?([ivx]+|\d{1,2})\b`, `$1 $2 secolo $3`,
			`\b([ivx]+|\d{1,2})o? ?[-–] ?([ivx]+|\d{1,2})o? secolo`, `$1 – secolo $2`,
			`\b([ivx]+|\d{1,2})o? (?:secolo|sec\.)`, `$1 century`, `(?:secolo|sec\.) ([ivx]+|\d{1,2})\b`, `$1 century`,
			`\b([ivx]+|\d{1,2})o? millennio`, `$1 millennium`,
			`(?:gli |negli |degli )?anni (?:')?(\d{2}|\d{4})( |$)`, `${1}s$2`,
			`\b([1-4])o trimestre`, `q$1`, `primo trimestre`, `q1`, `secondo trimestre`, `q2`, `terzo trimestre`, `q3`, `quarto trimestre`, `q4`,
		),
	}
}
