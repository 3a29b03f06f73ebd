package guess

import (
	"regexp"
	"strconv"
	"strings"

	"tideline/timeline/edtf"
)

// openEastForm is how a date that is known at one end, or that lies between two, is written.
var (
	eastBefore  = regexp.MustCompile(`^(?:不晚于|不晚於|早于|早於)(.+)$|^(.+?[年년月월日일代대紀纪기])(?:以前|之前|前|이전|전|より前)$`)
	eastAfter   = regexp.MustCompile(`^(?:不早于|不早於|晚于|晚於)(.+)$|^(.+?[年년月월日일代대紀纪기])(?:以后|以後|之后|之後|以降|后|後|이후|후|より後)$`)
	eastSince   = regexp.MustCompile(`^(?:自从|自從|自|从|從)(.+?)(?:以来|以來|起|开始|開始|至今)?$|^(.+?)(?:以来|以來|起|至今|到今|から|から現在まで|부터|부터현재까지|이래|〜|~|–|—|-|~现在|至现在|〜現在|~현재)$`)
	eastUntil   = regexp.MustCompile(`^(?:截至|截止|直到|直至|至|到|〜|~)(.+?)(?:止|为止|為止)?$|^(.+?)(?:まで|까지|为止|為止|止)$`)
	eastBetween = regexp.MustCompile(`^(?:介于|介於|在)?(.+?)(?:与|與|和|及|至|到|から|と|과|와|및|〜|~|—|–|-)(.+?)(?:之间|之間|间|間|の間|사이)$`)
)

// openEast reads what is known at one end, and what lies between two dates: 1820年以前,
// 自1820年, 1820年与1825年之间.
func (g *guesser) openEast(s string) meaning {
	if p := eastBetween.FindStringSubmatch(s); p != nil {
		return product(g.endsEast(p[1], p[2]), func(d []string) string { return "[" + d[0] + ".." + d[1] + "]" })
	}
	for _, side := range []struct {
		form  *regexp.Regexp
		write func(d string) string
	}{
		{eastBefore, func(d string) string { return "[.." + d + "]" }},
		{eastAfter, func(d string) string { return "[" + d + "..]" }},
		{eastSince, func(d string) string { return d + "/.." }},
		{eastUntil, func(d string) string { return "../" + d }},
	} {
		p := side.form.FindStringSubmatch(s)
		if p == nil {
			continue
		}
		m, _ := g.meant(p[1] + p[2])
		if open := m.each(func(d string) string {
			if strings.ContainsAny(d, "/[{") {
				return ""
			}
			return side.write(d)
		}); len(open.texts) > 0 {
			return open
		}
	}
	return meaning{}
}

// oneEast puts one date into English, "" for what is none.
func oneEast(s string) string {
	about := eastAbout.MatchString(s)
	s = eastAbout.ReplaceAllString(s, "")
	era := ""
	if m := eastFirst.FindString(s); m != "" {
		s = s[len(m):]
		if strings.Contains(m, "前") || m == "기원전" {
			era = " BC"
		}
	}
	text := bareEast(s, era)
	if text != "" && about {
		return "circa " + text
	}
	return text
}

// bareEast puts a date without its era and its doubt into English.
func bareEast(s, era string) string {
	if m := eastAge.FindStringSubmatch(s); m != nil {
		part, ok := partEast(m[3])
		n, _ := strconv.Atoi(m[1])
		if !ok || n == 0 {
			return ""
		}
		if m[2] != "" {
			return part + strconv.Itoa(n-1) + m[2] + "s"
		}
		return part + nth(n) + " century" + era
	}
	if m := eastTens.FindStringSubmatch(s); m != nil {
		part, ok := partEast(m[2])
		if !ok {
			return ""
		}
		return part + m[1] + "s" + era
	}
	m := eastYear.FindStringSubmatch(s)
	if m == nil {
		return ""
	}
	year, _ := strconv.ParseInt(m[2], 10, 64)
	solar := true
	if m[1] != "" {
		r, known := reigns[m[1]]
		if !known || year < 1 || r.years > 0 && year > r.years {
			return ""
		}
		year += r.first - 1
		solar = r.solar || m[1] == "明治" && year >= 1873 // when Japan took the Gregorian calendar
	}
	return dayEast(year, m[3], era, solar)
}

// dayEast writes what comes after a year: a day, a month, a season, a part.
func dayEast(year int64, rest, era string, solar bool) string {
	text := strconv.FormatInt(year, 10)
	if era == "" {
		text = edtf.WriteYear(year)
	}
	if rest == "" && solar {
		return text + era
	}
	if !solar { // its months are not those of the calendar, and its year ends in the next
		return "circa " + text + era
	}
	if m := eastDay.FindStringSubmatch(rest); m != nil {
		part, ok := partEast(m[3])
		switch {
		case !ok || m[2] != "" && m[3] != "":
			return ""
		case era != "":
			return text + era
		}
		text += "-" + strings.Repeat("0", 2-len(m[1])) + m[1]
		if m[2] != "" {
			text += "-" + strings.Repeat("0", 2-len(m[2])) + m[2]
		}
		return part + text
	}
	if unit := unitsEast[strings.TrimPrefix(rest, "第")]; unit != "" {
		return unit + " " + text + era
	}
	return partOfYearEast(rest, text+era)
}

// partOfYearEast writes what comes after a year that is no month: a season, or a part.
func partOfYearEast(rest, year string) string {
	for names, season := range seasonsEast {
		for name := range strings.FieldsSeq(names) {
			if rest == name {
				return season + " " + year
			}
		}
	}
	if part, ok := partEast(rest); ok {
		return part + year
	}
	return ""
}

var seasonsEast = map[string]string{
	"春 春天 春季 봄": "spring", "夏 夏天 夏季 여름": "summer", "秋 秋天 秋季 가을": "autumn", "冬 冬天 冬季 겨울": "winter",
}

// partEast puts the part of a year, a decade or a century into English, with a space
// behind it; false for anything else.
func partEast(s string) (string, bool) {
	switch s {
	case "":
		return "", true
	case "初", "初期", "初年", "初頭", "年初", "上旬", "前期", "前叶", "前葉", "上半叶", "上半葉", "前半", "前半期", "초", "초반", "초기", "초엽", "전반", "전반기", "상순":
		return "early ", true
	case "中", "中期", "中叶", "中葉", "中頃", "年中", "中旬", "半ば", "중", "중반", "중기", "중엽", "중순":
		return "mid ", true
	case "末", "底", "末期", "末年", "末叶", "末葉", "年末", "年底", "下旬", "后期", "後期", "后半", "下半叶", "下半葉", "後半", "後半期", "말", "말엽", "후반", "후반기", "말기", "하순":
		return "late ", true
	}
	return "", false
}

// unitsEast are the parts of a year that a date has a place for.
var unitsEast = map[string]string{
	"一季度": "Q1", "1季度": "Q1", "1四半期": "Q1", "1분기": "Q1", "二季度": "Q2", "2季度": "Q2", "2四半期": "Q2", "2분기": "Q2",
	"三季度": "Q3", "3季度": "Q3", "3四半期": "Q3", "3분기": "Q3", "四季度": "Q4", "4季度": "Q4", "4四半期": "Q4", "4분기": "Q4",
	"上半年": "H1", "상반기": "H1", "上半期": "H1", "下半年": "H2", "하반기": "H2", "下半期": "H2",
}

func nth(n int) string {
	switch {
	case n%10 == 1 && n != 11:
		return strconv.Itoa(n) + "st"
	case n%10 == 2 && n != 12:
		return strconv.Itoa(n) + "nd"
	case n%10 == 3 && n != 13:
		return strconv.Itoa(n) + "rd"
	}
	return strconv.Itoa(n) + "th"
}

// chinese reads a number in Chinese characters: 二十, 一九四五, 元 for 1.
func chinese(s string) int {
	const digits = "〇一二三四五六七八九"
	sum, last, placed := 0, 0, false
	for _, c := range s {
		switch c {
		case '元':
			return 1
		case '十', '百':
			unit := 10
			if c == '百' {
				unit = 100
			}
			sum += max(1, last) * unit
			last, placed = 0, true
		default:
			n := 0
			if i := strings.IndexRune(digits, c); i > 0 {
				n = len([]rune(digits[:i]))
			}
			if placed {
				last = n
			} else {
				last = 10*last + n
			}
		}
	}
	return sum + last
}
