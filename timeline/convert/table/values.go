package table

import (
	"strconv"
	"strings"

	"tideline/timeline"
)

// isKinds reports whether a column says which rows are the title, an era or an event, as
// tables for TimelineJS do.
func (t *Table) isKinds(column int) bool {
	return t.every(column, func(s string) bool {
		switch strings.ToLower(s) {
		case "title", "era", "event", "overview":
			return true
		}
		return false
	})
}

// isStatuses reports whether a column holds words of statuses.
func (t *Table) isStatuses(column int) bool {
	return t.every(column, func(s string) bool { _, ok := statusOf(s); return ok })
}

// isImportance reports whether a column holds what importance is made of.
func (t *Table) isImportance(column int) bool {
	return t.every(column, func(s string) bool { return importanceOf(s) > 0 })
}

// every reports whether all values of a column, of which there are few, pass a test.
func (t *Table) every(column int, is func(string) bool) bool {
	const few = 12
	all := t.values(column, few+1)
	if len(all) > few || len(all) == 0 {
		return false
	}
	for text := range all {
		if !is(text) {
			return false
		}
	}
	return true
}

// statusOf returns the status that a word means.
func statusOf(s string) (timeline.Status, bool) {
	s = strings.ToLower(s)
	for _, status := range timeline.Statuses() {
		if string(status) == s {
			return status, true
		}
	}
	switch s {
	case "certain", "confirmed", "sure", "gesichert", "bestätigt":
		return timeline.Verified, true
	case "uncertain", "doubtful", "contested", "umstritten", "unsicher":
		return timeline.Disputed, true
	}
	return "", false
}

// importanceOf returns the importance that a number or a word means, 0 for none.
func importanceOf(s string) int {
	s = strings.ToLower(strings.TrimSuffix(s, ".0"))
	if n, err := strconv.Atoi(s); err == nil {
		if n >= timeline.LeastImportance && n <= timeline.MostImportance {
			return n
		}
		return 0
	}
	switch s {
	case "high", "main", "major", "primary", "key", "hoch", "haupt", "wichtig", "haute", "élevée", "alta", "alto", "высокая", "高":
		return 5
	case "medium", "normal", "middle", "mittel", "moyenne", "media", "média", "средняя", "中":
		return timeline.UsualImportance
	case "low", "secondary", "minor", "niedrig", "neben", "gering", "basse", "faible", "baja", "bassa", "baixa", "низкая", "低":
		return 2
	}
	return 0
}

// several takes the values in one cell apart: between semicolons or bars where there are
// any, else between commas.
func several(s string) []string {
	sign := ","
	for _, one := range []string{"\n", ";", "|"} {
		if strings.Contains(s, one) {
			sign = one
			break
		}
	}
	var all []string
	for one := range strings.SplitSeq(s, sign) {
		if one = strings.TrimSpace(one); one != "" {
			all = append(all, one)
		}
	}
	return all
}

// degrees reads a number of degrees, with a comma for the decimals as well.
func degrees(s string) (float64, bool) {
	f, err := strconv.ParseFloat(strings.Replace(strings.TrimSpace(s), ",", ".", 1), 64)
	return f, err == nil
}

// pointOf reads latitude and longitude, the latitude first, from one cell or two; nil for
// what is none. “Point(126.7 37.9)”, as databases write it, has the longitude first.
func pointOf(lat, lon string) *timeline.Geo {
	if lon == "" {
		text, isPoint := strings.CutPrefix(strings.ToLower(lat), "point(")
		text = strings.Trim(text, "()[] ")
		parts := strings.FieldsFunc(text, func(c rune) bool { return c == ' ' || c == ',' || c == ';' })
		if len(parts) != 2 {
			return nil
		}
		if lat, lon = parts[0], parts[1]; isPoint {
			lat, lon = lon, lat
		}
	}
	north, ok := degrees(lat)
	east, ok2 := degrees(lon)
	g := timeline.Geo{Lat: north, Lon: east}
	if !ok || !ok2 || !g.IsOnEarth() {
		return nil
	}
	return &g
}
