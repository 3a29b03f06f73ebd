package dictionary

// spanish has the words of Spanish.
func spanish() dictionary {
	return dictionary{
		phrases: phrases(
			"enero/ene./ene febrero/feb. marzo/mar. abril/abr./abr mayo/may. junio/jun. julio/jul. agosto/ago./ago septiembre/setiembre/sept./sep./set. octubre/oct. noviembre/nov. diciembre/dic./dic",
			map[string]string{
				"spring": "primavera", "summer": "verano", "autumn": "otoño", "winter": "invierno",
				"monday": "lunes|lun.|lun", "tuesday": "martes", "wednesday": "miércoles|mié.|mié|mie.", "thursday": "jueves|jue.|jue", "friday": "viernes|vie.|vie",
				"saturday": "sábado|sáb.|sáb|sab.", "sunday": "domingo|dom.|dom",
				"circa": "hacia|alrededor de|alrededor del|aproximadamente|aprox.|en torno a|en torno al|cerca de|sobre", "probably": "probablemente|posiblemente", "perhaps": "quizás|quizá|tal vez",
				"before": "antes de|antes del|anterior a", "after": "después de|después del|tras|posterior a", "since": "desde|desde el", "from": "a partir de|a partir del", "to": "hasta|hasta el",
				"no later than": "a más tardar|a más tardar en|no después de|no después del|no más tarde de", "no earlier than": "no antes de|no antes del|como muy pronto en",
				"between": "entre|entre el|entre los", "and": "y|e|y el", "or": "o|u",
				"early": "principios|comienzos|inicios|a principios|a comienzos|a inicios|comienzo|inicio|temprano", "mid": "mediados|a mediados", "late": "finales|fines|a finales|a fines|final|fin",
				"first": "primera|primer|primero", "second": "segunda|segundo", "third": "tercera|tercer|tercio", "fourth": "cuarta", "last": "última|último",
				"half": "mitad", "quarter": "cuarto|trimestre", "year": "año|el año|año de|el año de",
				"":   "de|del|el|la|los|las|en|en el|en la|en los|a|al|de la|de los",
				"bc": "a. c.|a.c.|a. c|a.c|ac|a. de c.|antes de cristo|antes de c.|a. n. e.|a.n.e.|a. n. e|a.n.e|a. e. c.|aec|antes de nuestra era",
				"ad": "d. c.|d.c.|d. c|d.c|dc|d. de c.|después de cristo|de nuestra era|n. e.|n.e.", "present": "presente|actualidad|la actualidad|hoy|el presente|nuestros días|la fecha",
			}),
		orders: orders(
			`^(?:desde |de )?(.+?) (?:a|hasta|-|–) ?(?:la actualidad|actualidad|hoy|el presente|presente|nuestros días|la fecha)$`, `$1 to present`,
			// “ago” is August in Spanish
			`^hace (\d{1,3})[ .](\d{3}) años$`, `$1$2 ya`, `^hace (\d+) años$`, `$1 ya`, `^hace (\d+) mil años$`, `$1 thousand ya`,
			`^hace ([\d.]+)(?:,(\d{1,2}))? millones de años$`, `$1.${2}0 million ya`,
			`\b1\.?(?:o|ro|ero) de`, `1 de`,
			`^del? (\d{1,2}) al? (\d{1,2}) de`, `$1-$2`,
			`^(?:de|desde|del)(?: el)? (.+) (?:a|hasta|al)(?: el)? (.+)$`, `from $1 to $2`,
			`(\d|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|setiembre|octubre|noviembre|diciembre) al? (\d|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|setiembre|octubre|noviembre|diciembre)`, `$1 to $2`,
			`(?:siglos?|s\.|ss\.) ?([ivx]+|\d{1,2}) ?(y|e|o|u|-|–|/|al?) ?(?:el )?([ivx]+|\d{1,2})\b`, `$1 $2 siglo $3`,
			`\b([ivx]+) al? siglo`, `$1 – siglo`,
			`(?:siglos?|\bs\.) ?([ivx]+|\d{1,2})\b`, `$1 century`,
			`\b([ivx]+|\d{1,2})(?:\.?o|er)? milenio`, `$1 millennium`,
			`(?:década|decenio)s? de(?: los)?(?: años)? (\d{2}|\d{4})( |$)`, `${1}s$2`,
			`(?:los )?años (\d{2}|\d{4})( |$)`, `${1}s$2`,
			`\b([1-4])(?:\.?o|er) trimestre`, `q$1`, `\b([12])(?:\.?o|er) semestre`, `h$1`, `primer semestre`, `h1`, `segundo semestre`, `h2`,
		),
	}
}
