package dictionary

// french has the words of French.
func french() dictionary {
	return dictionary{
		phrases: phrases(
			"janvier/janv./janv février/fevrier/févr./févr/fév. mars avril/avr./avr mai juin juillet/juill./juil./juil/juill août/aout septembre/sept. octobre/oct. novembre/nov. décembre/decembre/déc./dec./déc",
			map[string]string{
				"spring": "printemps", "summer": "été|l'été", "autumn": "automne|l'automne", "winter": "hiver|l'hiver",
				"monday": "lundi|lun.|lun", "tuesday": "mardi|mar.", "wednesday": "mercredi|mer.|mer", "thursday": "jeudi|jeu.|jeu", "friday": "vendredi|ven.|ven",
				"saturday": "samedi|sam.|sam", "sunday": "dimanche|dim.|dim",
				"circa": "vers|vers la|environ|env.|autour de|aux alentours de|aux environs de|à peu près", "probably": "probablement|sans doute|vraisemblablement", "perhaps": "peut-être",
				"before": "avant|avant le|avant l'", "after": "après|après le", "since": "depuis|depuis le", "from": "dès|à partir de|à partir du|à compter de|à compter du", "to": "à|jusque",
				"until": "jusqu'en|jusqu'à|jusqu'au|jusqu'aux", "no later than": "au plus tard|au plus tard en|au plus tard le|pas après", "no earlier than": "au plus tôt|au plus tôt en|au plus tôt le|pas avant",
				"between": "entre", "and": "et", "or": "ou",
				"early": "début|débuts|au début|commencement", "mid": "milieu|au milieu|mi", "late": "fin|à la fin",
				"first": "première|premier|1re|1ère", "second": "seconde|deuxième|2e|2ème|2de", "third": "troisième|3e|tiers", "fourth": "quatrième|4e", "last": "dernier|dernière",
				"half": "moitié", "quarter": "quart|trimestre", "year": "an|année|l'an|l'année",
				"":   "le|la|les|l'|de|du|des|d'|en|en l'|dans|dans les|de la|de l'|aux|au",
				"bc": "av. j.-c.|av. j.-c|av j.-c.|av. j-c|av j-c|av. jc|av. j. c.|avant j.-c.|avant j.-c|avant jc|avant j-c|avant jésus-christ|avant notre ère|av. n. è.",
				"ad": "ap. j.-c.|après j.-c.|apr. j.-c.|ap. jc|apr. j.-c|après jésus-christ|ap. j.-c|de notre ère", "present": "aujourd'hui|nos jours|à nos jours|à ce jour|présent",
			}),
		orders: orders(
			`^(?:depuis |de )?(.+?) (?:à|jusqu'à|jusqu'|-|–) ?(?:aujourd'hui|nos jours|ce jour)$`, `$1 to present`,
			`^il y a (\d{1,3})[ .](\d{3}) ans$`, `$1$2 years ago`, `^il y a (\d+) ans$`, `$1 years ago`,
			`^(?:il y a )?([\d.]+)(?:,(\d{1,2}))? (?:millions?|ma) d'années$`, `$1.${2}0 million years ago`,
			`^(?:du|de|depuis) (.+) (?:au|à|jusqu'en|jusqu'au|jusqu'à) (.+)$`, `from $1 to $2`,
			`(\d|\pL) au (\d)`, `$1 to $2`,
			`(^|[ -])mi-`, `${1}mid `,
			`\b1(?:re|ère) moitié`, `première moitié`, `\b2(?:e|ème|de|nde) moitié`, `seconde moitié`, `\b([123])e tiers`, `third`, `\b([1-4])(?:er|e|ème) quart\b`, `fourth quarter`,
			`\b(\d{1,2}|[ivx]+?)(?:ème|eme|ère|er|e)?( ?[-–/] ?| et | ou | au | à )(\d{1,2}|[ivx]+?)(?:ème|eme|er|e)? (siècles?|s\.)`, `$1$2$3 siècle`,
			`(^|[^\pL\d])(\d{1,2}|[ivx]+?) ?(?:ème|eme|ère|er|e)? ?siècles?`, `$1$2 century`,
			`(^|[^\pL\d])(\d{1,2}|[ivx]+?)(?:ème|eme|ère|er|e)? s\.( |$)`, `$1$2 century$3`,
			`(^|[^\pL\d])(\d{1,2}|[ivx]+?)(?:ème|eme|ère|er|e)? millénaires?`, `$1$2 millennium`,
			`\b1er( |$)`, `1$1`,
			`\b([1-4])(?:er|e|ème) trimestre`, `q$1`, `\b([12])(?:er|e|ème) semestre`, `h$1`,
			`années (\d{2}|\d{4})( |$|-|–)`, `${1}s$2`,
			`(\d)s[-–](\d{2})$`, `${1}s–${2}s`,
		),
	}
}
