package calendar

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// frenchMonths and hebrewMonths are the names of months, each with the other spellings of
// it and the short form that family trees have.
func frenchMonths() []string {
	return []string{
		"vendemiaire|vend", "brumaire|brum", "frimaire|frim", "nivose|nivo", "pluviose|pluv", "ventose|vent",
		"germinal|germ", "floreal|flor", "prairial|prai", "messidor|mess", "thermidor|ther", "fructidor|fruc",
		"complementaire|jour complementaire|jours complementaires|comp",
	}
}

func hebrewMonths() []string {
	return []string{
		"tishri|tishrei|tsh", "cheshvan|heshvan|marcheshvan|csh", "kislev|ksl", "tevet|tebet|tvt", "shevat|shvat|shv",
		"adar|adar i|adar 1|adr", "adar ii|adar sheni|adar 2|ads", "nisan|nsn", "iyar|iyyar|iyr", "sivan|svn", "tammuz|tamuz|tmz",
		"av|ab|aav", "elul|ell",
	}
}

var (
	numbersForm = regexp.MustCompile(`^(-?\d{4})(?:-(\d\d)(?:-(\d\d))?)?$`)
	namesForm   = regexp.MustCompile(`^(?:(\d{1,2})\.? )?(?:(\D+?) )?(?:an )?(\d{1,4})$`)
	plainer     = strings.NewReplacer("é", "e", "è", "e", "ô", "o", "-", " ", "’", "'")
)

// parts reads a date of a calendar: month and day are 0 where it has none.
func parts(of Name, text string) (year, month, day int, ok bool) {
	if of == Julian {
		m := numbersForm.FindStringSubmatch(text)
		if m == nil || m[2] == "00" || m[3] == "00" {
			return 0, 0, 0, false
		}
		year, _ = strconv.Atoi(m[1])
		month, _ = strconv.Atoi(m[2])
		day, _ = strconv.Atoi(m[3])
		return year, month, day, true
	}
	m := namesForm.FindStringSubmatch(plainer.Replace(strings.ToLower(text)))
	if m == nil {
		return 0, 0, 0, false
	}
	if m[2] != "" && m[2] != "an" {
		if month = Month(of, m[2]); month == 0 {
			return 0, 0, 0, false
		}
	}
	day, _ = strconv.Atoi(m[1])
	year, _ = strconv.Atoi(m[3])
	return year, month, day, month > 0 || day == 0
}

func monthsOf(of Name) []string {
	switch of {
	case Hebrew:
		return hebrewMonths()
	case French:
		return frenchMonths()
	}
	return nil
}

// Month returns which month of a calendar a name means, from 1; 0 for none.
func Month(of Name, name string) int {
	name = plainer.Replace(strings.ToLower(strings.TrimSpace(name)))
	return 1 + slices.IndexFunc(monthsOf(of), func(names string) bool { return slices.Contains(strings.Split(names, "|"), name) })
}

// MonthName returns the usual name of a month of a calendar, from 1.
func MonthName(of Name, month int) string {
	all := monthsOf(of)
	if month < 1 || month > len(all) {
		return ""
	}
	name, _, _ := strings.Cut(all[month-1], "|")
	return strings.ToUpper(name[:1]) + name[1:]
}
