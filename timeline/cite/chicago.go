package cite

import (
	"cmp"
	"strings"
)

// note writes a work as a note of the Chicago Manual of Style does: all that is known with
// commas between.
func (w *work) note() Citation {
	days := monthFirst(w.Dates)
	date, place := plain(w.day(days)), plain(bareOr(w.locator))
	var title, rest Citation
	switch w.form {
	case Article:
		title, rest = quoted(w.title), w.inVolume(cmp.Or(w.locator, w.pages))
		place = nil
	case News:
		title, rest = quoted(w.title), joined(",", italic(w.in), date)
	case Entry:
		if len(w.authors.all) == 0 {
			return joined(",", italic(w.in), plain("s.v. ").and(quoted(w.title)), date, place, w.kept(), w.accessed(), linked(w.address)).ended(".").whole()
		}
		title, rest = quoted(w.title), joined(",", italic(w.in), date)
	case Chapter:
		title, rest = quoted(w.title), plain(w.say("in")+" ").and(italic(w.in), bracketed(w.year()))
		if len(place) == 0 {
			place = plain(bareOr(w.pages))
		}
	case Kept:
		title, rest = quoted(w.title), joined(",", date, place, plain(w.callNumber), plain(w.in), plain(w.archive))
		return joined(",", plain(w.spoken()), title, rest, w.accessed(), linked(w.address)).ended(".").whole()
	case Page, Data:
		title, rest = quoted(w.title), joined(",", plain(w.in), date)
	case Book:
		title = italic(w.title).and(bracketed(words(", ", w.in, w.year())))
	}
	return joined(",", plain(w.spoken()), title, rest, place, w.kept(), w.accessed(), linked(w.address)).ended(".").whole()
}

// bibliography writes a work as the bibliography does: full stops between, and the first name
// turned.
func (w *work) bibliography() Citation {
	days := monthFirst(w.Dates)
	date := plain(w.day(days))
	who := plain(w.listedNames())
	var title, rest Citation
	switch w.form {
	case Article:
		title, rest = quoted(w.title), w.inVolume(w.pages)
	case News:
		title, rest = quoted(w.title), joined(",", italic(w.in), date)
	case Entry:
		if len(w.authors.all) == 0 {
			return joined(".", italic(w.in), quoted(w.title), date, w.kept(), capital(w.accessed()), linked(w.address)).ended(".").whole()
		}
		title, rest = quoted(w.title), joined(".", italic(w.in), date)
	case Chapter:
		title, rest = quoted(w.title), joined(".", plain(w.say("In")+" ").and(italic(w.in)), plain(w.year()))
	case Kept:
		title, rest = quoted(w.title), joined(".", date, joined(",", plain(w.callNumber), plain(w.in)), plain(w.archive))
		return joined(".", who, title, rest, capital(w.accessed()), linked(w.address)).ended(".").whole()
	case Page, Data:
		title, rest = quoted(w.title), joined(".", plain(w.in), date)
	case Book:
		title, rest = italic(w.title), joined(",", plain(w.in), plain(w.year()))
	}
	return joined(".", who, title, rest, w.kept(), capital(w.accessed()), linked(w.address)).ended(".").whole()
}

// inVolume writes where an article stands: Nature 171, no. 4356 (1953): 737–38.
func (w *work) inVolume(pages string) Citation {
	c := italic(w.in)
	if w.volume != "" {
		c = spaced(c).and(plain(w.volume))
	}
	if w.issue != "" {
		if len(c) > 0 {
			c = c.ended(",")
		}
		c = spaced(c).and(plain(w.say("no. {{.Number}}", "Number", w.issue)))
	}
	c = c.and(bracketed(w.day(monthFirst(w.Dates))))
	if pages == "" {
		return c
	}
	if bare, ok := numbered(pages); ok {
		return c.and(plain(": " + cut(bare, Chicago)))
	}
	return joined(",", c, plain(pages))
}

// kept writes where a work is kept that is not cited for that.
func (w *work) kept() Citation { return joined(",", plain(w.archive), plain(w.callNumber)) }

// accessed writes when a work without a date was read.
func (w *work) accessed() Citation {
	read := w.read(monthFirst(w.Dates))
	if read == "" || w.day(w.Dates) != "" || w.address == "" {
		return nil
	}
	return plain(w.say("accessed {{.Date}}", "Date", read))
}

// spoken writes the authors as a note does: two at most.
func (w *work) spoken() string {
	a := w.authors
	switch len(a.all) {
	case 0:
		return ""
	case 1:
		return w.edited(a.all[0].natural())
	case 2:
		return w.edited(w.say("{{.First}} and {{.Second}}", "First", a.all[0].natural(), "Second", a.all[1].natural()))
	}
	return w.edited(w.say("{{.Name}} et al.", "Name", a.all[0].natural()))
}

// listedNames writes the authors as a bibliography does: six at most, else three.
func (w *work) listedNames() string {
	all := w.authors.all
	if len(all) == 0 {
		return ""
	}
	names := []string{all[0].turned()}
	for i := range all[1:] {
		names = append(names, all[i+1].natural())
	}
	const most, some = 6, 3
	if len(names) > most {
		return w.edited(w.say("{{.Name}} et al.", "Name", strings.Join(names[:some], ", ")+","))
	}
	return w.edited(w.enumerated(names))
}

// enumerated writes names behind each other, a comma before the “and” behind a name that has one.
func (w *work) enumerated(names []string) string {
	n := len(names) - 1
	switch {
	case n == 0:
		return names[0]
	case n > 1 || strings.Contains(names[0], ","):
		return w.say("{{.First}}, and {{.Second}}", "First", strings.Join(names[:n], ", "), "Second", names[n])
	}
	return w.say("{{.First}} and {{.Second}}", "First", names[0], "Second", names[1])
}

// edited says of authors that they edited the work.
func (w *work) edited(names string) string {
	switch {
	case !w.authors.editors:
		return names
	case len(w.authors.all) > 1:
		return w.say("{{.Names}}, eds.", "Names", names)
	}
	return w.say("{{.Name}}, ed.", "Name", names)
}

// bracketed puts a text between round brackets, a blank before it; nothing stays nothing.
func bracketed(text string) Citation {
	if text == "" {
		return nil
	}
	return plain(" (" + text + ")")
}

// spaced puts a blank behind what says something.
func spaced(c Citation) Citation {
	if len(c) == 0 {
		return nil
	}
	return c.and(plain(" "))
}

// bareOr writes numbers of pages without “p.”, and any other place as it is.
func bareOr(place string) string {
	bare, _ := numbered(place)
	return cut(bare, Chicago)
}

// capital begins a citation with a capital.
func capital(c Citation) Citation {
	if len(c) == 0 {
		return nil
	}
	out := append(Citation{}, c...)
	for i := range out[0].Text {
		if i > 0 {
			out[0].Text = strings.ToUpper(out[0].Text[:i]) + out[0].Text[i:]
			break
		}
	}
	return out
}
