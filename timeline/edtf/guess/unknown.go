package guess

import "strings"

// isUnknown reports whether a text means that the date is not known, or not yet.
func isUnknown(text string) bool {
	plain := strings.Trim(strings.ToLower(text), " .!()[]<>")
	plain = strings.Join(strings.Fields(plain), " ")
	if plain == "" {
		return strings.ContainsAny(text, ".…") // “…”, but not an empty text
	}
	if strings.Trim(plain, "?-–—_*x…/") == "" {
		return plain != "x" && plain != "/"
	}
	switch strings.Trim(plain, "?") {
	case Word, "unknown date", "date unknown", "unkown", "not known", "unk", "n/k", "unspecified", "not specified", "unclear", "uncertain",
		"tbd", "t.b.d", "tba", "t.b.a", "tbc", "t.b.c", "to be determined", "to be decided", "to be announced", "to be confirmed", "to be defined",
		"n/a", "na", "n.a", "not available", "not applicable",
		"n.d", "nd", "n. d", "no date", "s.d", "s. d", "sine dato", "sine anno", "s.a", "undated", "not dated", "none", "null", "nil",
		"0000-00-00", "00/00/0000", "00.00.0000", "xx/xx/xxxx", "xx.xx.xxxx", "dd/mm/yyyy", "mm/dd/yyyy", "dd.mm.yyyy", "yyyy-mm-dd", "yyyy",
		"unbekannt", "nicht bekannt", "undatiert", "ohne datum", "datum unbekannt", "o. d", "o.d", "o. j", "o.j", "k. a", "k.a",
		"inconnu", "inconnue", "date inconnue", "sans date", "non daté", "non datée", "non date",
		"desconocido", "desconocida", "fecha desconocida", "sin fecha", "s. f", "s.f", "sconosciuto", "sconosciuta", "senza data", "desconhecido", "desconhecida", "sem data", "onbekend", "nieznana", "nieznany",
		"неизвестно", "неизвестна", "неизвестен", "дата неизвестна", "без даты", "б. д", "б.д", "б/д", "не датировано",
		"不详", "不詳", "未知", "不明", "年代不详", "年代不詳", "日期不详", "无日期", "日付不明", "年不明", "미상", "불명", "연대 미상", "날짜 미상", "알 수 없음",
		"date", "pending", "missing", "no idea", "don't know", "don’t know":
		return true
	}
	return false
}
