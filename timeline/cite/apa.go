package cite

import "strings"

// apa writes a work as the Publication Manual of the APA asks: who, when, what and where.
func (w *work) apa() Citation { return w.lettered("") }

// lettered likewise writes one of several works of the same author and year, which letters tell
// apart.
func (w *work) lettered(letter string) Citation {
	who, in := w.inAPA(), w.in
	if who == "" && (w.form == Page || w.form == Data || w.form == Book) {
		who, in = in, "" // who published it has written it
	}
	if who == in {
		in = ""
	}
	title := plain(w.title)
	if w.form == Book || w.form == Page || w.form == Data || w.form == Kept {
		title = italic(w.title)
	}
	if described(w.title) {
		title = plain(w.title)
	}
	if w.locator != "" {
		title = title.and(bracketed(w.locator))
	}
	if w.form == Data {
		title = title.and(plain(" [" + w.say("Data set") + "]"))
	}
	date := plain("(" + w.dated(letter) + ")")
	head := joined(".", plain(who), date, title)
	if who == "" { // the title stands where the author would
		head = joined(".", title, date)
	}
	return w.withAddress(joined(".", head, w.contained(in))).whole()
}

// contained writes what a work was published in, or who published it.
func (w *work) contained(in string) Citation {
	bare, isNumber := numbered(w.pages)
	switch w.form {
	case Article:
		number := italic(w.volume)
		if w.issue != "" {
			number = number.and(plain("(" + w.issue + ")"))
		}
		return joined(",", italic(in), number, plain(bare))
	case News:
		return joined(",", italic(in), plain(onPages(w.pages, APA)))
	case Chapter, Entry:
		c := plain(w.say("In") + " ").and(italic(in))
		if w.pages != "" && isNumber {
			c = c.and(bracketed(onPages(w.pages, APA)))
		} else {
			c = c.and(bracketed(w.pages))
		}
		return c
	case Kept:
		if in == "" {
			return joined(",", plain(w.callNumber), plain(w.archive))
		}
		return joined(",", plain(in).and(bracketed(w.callNumber)), plain(w.archive))
	case Book, Page, Data:
	}
	return plain(in)
}

// withAddress puts the address behind a citation, and the day on which it was read where the work
// has no date and may change. No full stop follows an address.
func (w *work) withAddress(c Citation) Citation {
	c = c.ended(".")
	if w.address == "" {
		return c
	}
	read := w.read(monthFirst(w.Dates))
	if read == "" || w.day(w.Dates) != "" || strings.HasPrefix(w.address, "https://doi.org/") {
		return c.and(plain(" "), linked(w.address))
	}
	before, after, _ := strings.Cut(w.say("Retrieved {{.Date}}, from {{.Address}}", "Date", read), "{{.Address}}")
	return c.and(plain(" "+before), linked(w.address), plain(after))
}

// dated writes when a work came out: the year of what stands for long, the day of the rest.
func (w *work) dated(letter string) string {
	if w.day(w.Dates) == "" {
		if letter != "" {
			letter = "-" + letter
		}
		return w.say("n.d.") + letter
	}
	year := w.year()
	if !w.press && (w.form == Article || w.form == Book || w.form == Chapter || w.form == Data) {
		return year + letter
	}
	day := w.day(yearFirst(w.Dates))
	if rest, found := strings.CutPrefix(day, year); found {
		return year + letter + rest
	}
	return day + letter
}

// inAPA writes the authors, twenty at most, their given names cut.
func (w *work) inAPA() string {
	all := w.authors.all
	names := make([]string, len(all))
	for i := range all {
		names[i] = all[i].initials()
	}
	const most = 20
	var text string
	switch n := len(names) - 1; {
	case n < 0:
		return ""
	case n == 0:
		text = names[0]
	case n < most:
		text = strings.Join(names[:n], ", ") + ", & " + names[n]
	default:
		text = strings.Join(names[:most-1], ", ") + ", … " + names[n]
	}
	switch {
	case !w.authors.editors:
		return text
	case len(names) > 1:
		return w.say("{{.Names}} (Eds.)", "Names", text)
	}
	return w.say("{{.Name}} (Ed.)", "Name", text)
}
