package dictionary

// portuguese has the words of Portuguese.
func portuguese() dictionary {
	return dictionary{
		phrases: phrases(
			"janeiro/jan. fevereiro/fev./fev março/marco/mar. abril/abr./abr maio/mai./mai junho/jun. julho/jul. agosto/ago./ago setembro/set./set outubro/out./out novembro/nov. dezembro/dez./dez",
			map[string]string{
				"spring": "primavera", "summer": "verão", "autumn": "outono", "winter": "inverno",
				"monday": "segunda-feira|seg.", "tuesday": "terça-feira|ter.", "wednesday": "quarta-feira|qua.", "thursday": "quinta-feira|qui.", "friday": "sexta-feira|sex.", "saturday": "sábado|sáb.", "sunday": "domingo|dom.",
				"circa": "cerca de|por volta de|aproximadamente|aprox.|em torno de|à volta de", "probably": "provavelmente|possivelmente", "perhaps": "talvez",
				"before": "antes de|antes do|anterior a", "after": "depois de|depois do|após|posterior a", "since": "desde|desde o", "from": "a partir de|a partir do", "to": "até|até o|até ao",
				"no later than": "o mais tardar em|não depois de|até no máximo", "no earlier than": "não antes de|não antes do",
				"between": "entre|entre o", "and": "e|e o", "or": "ou",
				"early": "início|inícios|no início|começo|começos|princípio|princípios", "mid": "meados|em meados", "late": "final|finais|no final|fim|fins|nos finais",
				"first": "primeira|primeiro", "second": "segunda|segundo", "third": "terceira|terceiro", "fourth": "quarta|quarto", "last": "última|último",
				"half": "metade", "quarter": "trimestre", "year": "ano|o ano|ano de", "": "de|do|da|dos|das|o|a|os|as|em",
				"bc": "a. c.|a.c.|a.c|antes de cristo|a. e. c.|a.e.c.", "ad": "d. c.|d.c.|d.c|depois de cristo|e. c.|e.c.", "present": "presente|atualidade|a atualidade|hoje|o presente",
			}),
		orders: orders(
			`^(?:desde |de )?(.+?) (?:a|até|-|–) ?(?:a atualidade|atualidade|hoje|o presente|presente)$`, `$1 to present`,
			`^há ([\d.]+)(?:,(\d{1,2}))? milhões de anos$`, `$1.${2}0 million ya`, `^há (\d{1,3})[ .](\d{3}) anos$`, `$1$2 ya`, `^há (\d+) anos$`, `$1 ya`,
			`\b(?:no|na|nos|nas) (séc|ano|iníc|déc|prim|segu|fin)`, `$1`,
			`\b1\.?o(?: de)? `, `1 `,
			`^de (\d{1,2}) a (\d{1,2}) de`, `$1-$2`,
			`^(?:de|desde|do)(?: o)? (.+) (?:a|até|ao|até ao)(?: o)? (.+)$`, `from $1 to $2`,
			`(\d) a (\d)`, `$1 to $2`,
			`(?:séculos?|sécs?\.) ?([ivx]+|\d{1,2}) ?(e|ou|-|–|/|a) ?(?:o )?([ivx]+|\d{1,2})\b`, `$1 $2 século $3`,
			`(?:séculos?|sécs?\.) ?([ivx]+|\d{1,2})\b`, `$1 century`,
			`\b([ivx]+|\d{1,2})o? (?:século|milénio|milênio)`, `$1 millennium`,
			`(?:décadas?|decénios?) de(?: os)?(?: anos)? (\d{2}|\d{4})( |$)`, `${1}s$2`,
			`(?:os |nos |dos )?anos (\d{2}|\d{4})( |$)`, `${1}s$2`,
			`\b([1-4])\.?o trimestre`, `q$1`, `primeiro trimestre`, `q1`, `segundo trimestre`, `q2`, `terceiro trimestre`, `q3`, `quarto trimestre`, `q4`,
		),
	}
}
