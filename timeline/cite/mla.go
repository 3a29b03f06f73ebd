package cite

// mla writes a work as the MLA Handbook asks: its author, its title, and what contains it with
// commas between. Again is true where the work before it in the list has the same author.
func (w *work) mla(again bool) Citation {
	days := shortMonths(w.Dates)
	date, place := plain(w.day(days)), plain(onPages(w.pages, MLA))
	if w.locator != "" {
		place = plain(w.locator)
	}
	title, in := quoted(w.title), italic(w.in)
	switch w.form {
	case Book:
		title, in, date = italic(w.title), plain(w.in), plain(w.year())
		if described(w.title) {
			title = quoted(w.title)
		}
	case Chapter:
		date = plain(w.year())
	case Kept:
		in = plain(w.in)
		if in != nil {
			in, date = date, in // a text of an archive: its date belongs to it
		}
	case Article, News, Entry, Page, Data:
	}
	volume, issue := w.volume, w.issue
	if volume != "" {
		volume = w.say("vol. {{.Number}}", "Number", volume)
	}
	if issue != "" {
		issue = w.say("no. {{.Number}}", "Number", issue)
	}
	read := w.read(days)
	if read != "" && w.address != "" {
		read = w.say("Accessed {{.Date}}", "Date", read)
	} else {
		read = ""
	}
	who := w.inMLA()
	if again && who != "" {
		who = "---"
	}
	container := joined(",", in, plain(volume), plain(issue), date, place, plain(w.archive), plain(w.callNumber), linked(w.address))
	return joined(".", plain(who), title, container, plain(read)).ended(".").whole()
}

// inMLA writes the authors: two at most.
func (w *work) inMLA() string {
	all := w.authors.all
	var names string
	switch len(all) {
	case 0:
		return ""
	case 1:
		names = all[0].turned()
	case 2:
		names = w.enumerated([]string{all[0].turned(), all[1].natural()})
	default:
		names = w.say("{{.Name}} et al.", "Name", all[0].turned()+",")
	}
	switch {
	case !w.authors.editors:
		return names
	case len(all) > 1:
		return w.say("{{.Names}}, editors", "Names", names)
	}
	return w.say("{{.Name}}, editor", "Name", names)
}
