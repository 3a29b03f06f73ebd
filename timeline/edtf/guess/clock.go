package guess

import (
	"fmt"
	"regexp"
	"strings"

	"tideline/timeline/edtf"
	"tideline/timeline/pattern"
)

// timeOfDay is a time in a text: 10:00, 10.30 am, 10h30, noon, with a zone.
var timeOfDay = regexp.MustCompile(`(?i)(?:^|[\sT,])(?:at )?(\d{1,2})(?:(?:[:.h](\d\d))(?:[:.](\d\d)(?:[.,]\d+)?)?)?\s?([ap]\.?\s?m\b\.?|o['’]?clock|hrs?\b|h\b)?` +
	`\s?(z\b|(?:est|edt|mst|mdt|pst|pdt|cet|cest|eet|eest|msk|jst|kst|hkt)\b|(?:utc|gmt)(?:([+−-])(\d{1,2})(?::?(\d\d))?)?|(\+)(\d\d):?(\d\d)|(-)(\d\d)(\d\d))?(?:$|[\s,])`)

// withTime reads a day with a time before or after it.
func (g *guesser) withTime(s string) meaning {
	for _, at := range timeOfDay.FindAllStringSubmatchIndex(s, -1) {
		part := func(i int) string {
			if at[2*i] < 0 {
				return ""
			}
			return s[at[2*i]:at[2*i+1]]
		}
		clock := clockText(part)
		if clock == "" {
			continue
		}
		rest := strings.Trim(s[:at[0]], " ,T") + " " + strings.Trim(s[at[1]:], " ,")
		m, _ := g.meant(rest)
		timed := m.each(func(t string) string {
			if d := date(t); d.Precision() != edtf.DayOf || strings.ContainsAny(t, "/[{") {
				return ""
			}
			return t + "T" + clock
		})
		if len(timed.texts) == 0 || timed.ask {
			continue
		}
		if clock == "00:00" || clock == "00:00:00" { // as spreadsheets write it after a day
			return timed.besides(m.texts...)
		}
		return timed
	}
	return meaning{}
}

// clockText writes the parts of timeOfDay as EDTF; "" when they are no time.
func clockText(part func(int) string) string {
	hour, minute, second := number(part(1)), part(2), part(3)
	half := lowered(part(4))
	switch {
	case minute == "" && half == "":
		return "" // a number alone
	case strings.HasPrefix(half, "a") || strings.HasPrefix(half, "p"):
		if hour < 1 || hour > 12 {
			return ""
		}
		if hour %= 12; half[0] == 'p' {
			hour += 12
		}
	}
	text := fmt.Sprintf("%02d:%02s", hour, minute)
	if second != "" {
		text += ":" + second
	}
	return text + zoneText(part)
}

// zoneText writes the zone of timeOfDay: nothing, Z or an offset.
func zoneText(part func(int) string) string {
	for _, i := range []int{6, 9, 12} { // where an offset may begin
		if sign := part(i); sign != "" {
			minutes := part(i + 2)
			if minutes == "" {
				minutes = "00"
			}
			return fmt.Sprintf("%s%02d:%s", strings.Replace(sign, "−", "-", 1), number(part(i+1)), minutes)
		}
	}
	zone := lowered(part(5))
	if at, ok := zoneNames()[zone]; ok {
		return at
	}
	if zone != "" {
		return "Z"
	}
	return ""
}

// zoneNames are the names of zones that mean the same offset everywhere.
func zoneNames() map[string]string {
	return map[string]string{
		"est": "-05:00", "edt": "-04:00", "mst": "-07:00", "mdt": "-06:00", "pst": "-08:00", "pdt": "-07:00",
		"cet": "+01:00", "cest": "+02:00", "eet": "+02:00", "eest": "+03:00", "msk": "+03:00",
		"jst": "+09:00", "kst": "+09:00", "hkt": "+08:00",
	}
}

// clockFault reads a time that is written nearly as EDTF wants it.
func clockFault(s string) meaning {
	day, time, ok := strings.Cut(strings.ToUpper(s), "T")
	if !ok || !valid(day) {
		return meaning{}
	}
	if rest, ok := strings.CutPrefix(time, "24:00"); ok {
		d := date(day)
		end, known := d.Latest()
		if !known || d.Precision() != edtf.DayOf || strings.Trim(rest, ":0Z") != "" {
			return meaning{}
		}
		return one(edtf.WriteDay(end+1) + "T00:00" + rest)
	}
	if plain := strings.TrimRight(s, "?~%"); plain != s && valid(plain) {
		doubted := day + s[len(plain):]
		m := several(plain, doubted)
		m.ask = true
		m.advice = pattern.T("write {{.Date}}, or leave out the time: {{.Doubted}}", "Date", plain, "Doubted", doubted)
		return m
	}
	if len(time) == 2 {
		return one(s + ":00")
	}
	if whole, fraction, ok := strings.Cut(time, "."); ok {
		return one(day + "T" + whole + strings.TrimLeft(fraction, "0123456789"))
	}
	if n := len(s); n > 5 && strings.ContainsAny(s[n-5:n-4], "+-") && !strings.Contains(s[n-4:], ":") {
		return one(s[:n-2] + ":" + s[n-2:])
	}
	return one(strings.Replace(s, "-00:00", "Z", 1))
}

// dayNames are the days of the week, from Monday, by the beginnings that tell
// them apart.
func dayNames() [7]string {
	return [7]string{"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"}
}

// daysOfWeek are the names of days in messages, from Monday on.
var daysOfWeek = [7]pattern.English{"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"}

var weekdayWord = regexp.MustCompile(`(?i)^(mon|tues?|wed|wednes|thu|thurs?|fri|sat|satur|sun)(day)?$`)

// withWeekday reads a day with the name of the day of the week. One that
// contradicts the date is pointed out: one of the two is wrong, or the day is of
// the Julian calendar.
func (g *guesser) withWeekday(s string) meaning {
	words := strings.Fields(s)
	for i, word := range words {
		name := strings.Trim(lowered(word), ".,()")
		if !weekdayWord.MatchString(name) {
			continue
		}
		rest := strings.Join(append(append([]string{}, words[:i]...), words[i+1:]...), " ")
		m, _ := g.meant(strings.Trim(rest, " ,"))
		if len(m.texts) == 0 {
			return meaning{}
		}
		for _, t := range m.texts {
			if d := date(t); d.Precision() < edtf.DayOf || strings.ContainsAny(t, "/[{") {
				return meaning{}
			}
		}
		return rightDay(m, name)
	}
	return meaning{}
}

// rightDay keeps those readings of a date that fall on a day of the week.
func rightDay(m meaning, name string) meaning {
	names := dayNames()
	fitting := m.each(func(t string) string {
		from, _ := date(t).Earliest()
		if strings.HasPrefix(names[weekday(from)], name[:2]) {
			return t
		}
		return ""
	})
	if len(fitting.texts) > 0 || m.ask && len(m.texts) < 2 {
		fitting.also = nil
		return fitting
	}
	first := date(m.texts[0])
	from, _ := first.Earliest()
	if from.Civil().Year < 1753 {
		return m // the weekday is that of the Julian calendar
	}
	return refusal(m.texts[0], pattern.T("{{.Date}} was a {{.Day}}", "Date", Name(first), "Day", daysOfWeek[weekday(from)]),
		pattern.T("check the day; write {{.Date}} without the day of the week", "Date", m.texts[0]))
}
