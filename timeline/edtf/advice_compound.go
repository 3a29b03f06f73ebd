package edtf

import "strings"

// doubtInWords reads “c. 1953”, “perhaps 1953”, “1953 (?)” and their like.
func (a *adviser) doubtInWords(s string) guess {
	doubts := []struct {
		mark  string
		words []string // before or after the date
	}{
		{"%", []string{"possibly about", "perhaps about", "perhaps c.", "possibly c.", "c.?", "?c."}},
		{"~", []string{"circa", "approximately", "approx.", "approx", "about", "around", "ca.", "ca", "c.", "c", "~"}},
		{"?", []string{"perhaps", "possibly", "probably", "maybe", "presumably", "uncertain", "(?)", "?"}},
	}
	lower := strings.ToLower(strings.TrimSpace(s))
	for _, doubt := range doubts {
		for _, word := range doubt.words {
			rest := strings.TrimPrefix(lower, word)
			if rest == lower {
				rest = strings.TrimSuffix(lower, word)
			}
			if rest == lower {
				continue
			}
			if date := a.date(inCapitals(rest)); date != "" {
				return say(qualified(date, doubt.mark), "doubt is written after the date: ? uncertain, ~ approximate, % both")
			}
		}
	}
	return guess{}
}

// inCapitals undoes lower case for a text whose letters are those of a date
// in digits.
func inCapitals(s string) string {
	if capitals := strings.ToUpper(s); strings.Trim(capitals, "0123456789XYTZ-/:.?~%[]{},") == "" {
		return capitals
	}
	return s
}

// qualified puts a mark after a date, or after each known side of an interval.
func qualified(text, mark string) string {
	sides := strings.Split(text, "/")
	for i, side := range sides {
		if side != "" && side != ".." {
			sides[i] += mark
		}
	}
	return strings.Join(sides, "/")
}

// endInWords reads intervals of one end: “since 1953”, “1953–present”.
func (a *adviser) endInWords(s string) guess {
	const what = "an open end is written .."
	lower := strings.ToLower(strings.TrimSpace(s))
	for _, word := range []string{"until ", "till ", "before ", "up to ", "–", "—"} {
		if rest, ok := strings.CutPrefix(lower, word); ok {
			if date := a.date(inCapitals(rest)); date != "" {
				return say("../"+date, what)
			}
		}
	}
	for _, word := range []string{"since ", "after ", "from "} {
		rest, ok := strings.CutPrefix(lower, word)
		if !ok || strings.Contains(rest, " to ") || strings.Contains(rest, " until ") {
			continue
		}
		if date := a.date(inCapitals(rest)); date != "" {
			return say(date+"/..", what)
		}
	}
	if rest := withoutEnd(lower); rest != lower {
		if date := a.date(inCapitals(rest)); date != "" {
			return say(date+"/..", what)
		}
	}
	return guess{}
}

// withoutEnd cuts off what says that something goes on: “–present”, “+”.
func withoutEnd(s string) string {
	if year := strings.TrimSuffix(s, "+"); digitsOnly(year) {
		return year
	}
	for _, word := range []string{"present", "now", "today", "to ", "until "} {
		s = strings.TrimSuffix(s, word)
	}
	return strings.TrimRight(s, "-–—/ ")
}

// rangeInWords reads “1953–1954”, “27–30 July 1953”, “from May to June 1953”.
func (a *adviser) rangeInWords(s string) guess {
	text := strings.TrimSpace(s)
	separators := []string{" to ", " until ", " till ", " through ", " – ", " — ", " - ", "/", "–", "—", "-", ".."}
	for _, word := range []string{"between ", "Between "} {
		if rest, ok := strings.CutPrefix(text, word); ok {
			text, separators = rest, []string{" and "}
		}
	}
	text = strings.TrimPrefix(strings.TrimPrefix(text, "from "), "From ")
	for _, separator := range separators {
		parts := strings.Split(text, separator)
		if len(parts) != 2 {
			continue
		}
		if dates := a.dates(parts); dates != nil {
			return say(dates[0]+"/"+dates[1], "an interval is written with a slash")
		}
	}
	return guess{}
}

// listInWords reads “1995 or 1996” and “27 and 28 July 1953”.
func (a *adviser) listInWords(s string) guess {
	lists := []struct{ word, open, closing, what string }{
		{" or ", "[", "]", "one of several dates is written in square brackets"},
		{" and ", "{", "}", "all of several dates are written in braces"},
		{" & ", "{", "}", "all of several dates are written in braces"},
	}
	for _, list := range lists {
		if !strings.Contains(s, list.word) {
			continue
		}
		parts := strings.Split(strings.ReplaceAll(s, ", ", list.word), list.word)
		if dates := a.dates(parts); dates != nil {
			return say(list.open+strings.Join(dates, ",")+list.closing, list.what)
		}
	}
	return guess{}
}

// dates guesses every part of a list, nil if one of them cannot be. A part
// that is not a whole date borrows from the last one: “27” before “30 July
// 1953”; a last part that is shorter borrows from the first: “1953–54”.
func (a *adviser) dates(parts []string) []string {
	for i := range parts {
		parts[i] = strings.TrimSpace(parts[i])
	}
	first, end := parts[0], len(parts)-1
	if n := len(first) - len(parts[end]); n > 0 && digitsOnly(first) && digitsOnly(parts[end]) {
		parts[end] = first[:n] + parts[end]
	}
	dates := make([]string, 0, len(parts))
	for _, part := range parts {
		date := a.wholeDate(part)
		if date == "" {
			date = a.wholeDate(borrowed(part, parts[end]))
		}
		if date == "" || strings.ContainsAny(date, "/[{") {
			return nil
		}
		dates = append(dates, date)
	}
	return dates
}

// wholeDate is date for one of several texts, where a short number is rather a
// day than a year.
func (a *adviser) wholeDate(s string) string {
	if digitsOnly(s) && len(s) < 4 {
		return ""
	}
	return a.date(s)
}

// borrowed completes a part by the words of the whole date that come after
// as many words as the part has.
func borrowed(part, whole string) string {
	words, rest := strings.Fields(part), strings.Fields(whole)
	if len(words) >= len(rest) {
		return part
	}
	return strings.Join(append(words, rest[len(words):]...), " ")
}

func digitsOnly(s string) bool { return s != "" && strings.Trim(s, "0123456789") == "" }
