package markwhen

import (
	"regexp"
	"slices"
	"strings"

	"tideline/timeline"
	"tideline/timeline/convert/draft"
	"tideline/timeline/diag"
	"tideline/timeline/pattern"
)

// entry is an event as it is written: when it is, and its lines.
type entry struct {
	at   diag.Pos
	when when
	text []string
}

var (
	tagForm      = regexp.MustCompile(`(?:^|\s)#([\p{L}_][\p{L}\p{N}_]*)`)
	idForm       = regexp.MustCompile(`(?:^|\s)!(\w+)`)
	propertyForm = regexp.MustCompile(`^\s*([A-Za-z_][\w-]{0,30}):(?:\s+(.*))?$`)
	doneForm     = regexp.MustCompile(`^\s*\[([xX ]?)\]\s*`)
	percentForm  = regexp.MustCompile(`(?:^|\s)(\d{1,3})%(?:\s|$)`)
	pictureForm  = regexp.MustCompile(`!\[[^\[\]]*\]\([^()\s]+\)`)
	linkForm     = regexp.MustCompile(`(!?)\[([^\[\]]*)\]\(([^()\s]+)\)`)
)

// cutTags takes the tags out of a text.
func cutTags(s string) (rest string, tags []string) {
	for _, m := range tagForm.FindAllStringSubmatch(s, -1) {
		if !slices.Contains(tags, m[1]) {
			tags = append(tags, m[1])
		}
	}
	return tagForm.ReplaceAllString(s, ""), tags
}

// finish makes events of the entry that was read.
func (r *reader) finish() {
	if r.entry == nil {
		return
	}
	one := r.entry
	e := timeline.Event{Pos: one.at}
	id := r.properties(&e, one)
	r.words(&e, one)
	if lane := r.lane(); lane != "" {
		e.Lanes = []string{lane}
	}
	for _, tag := range r.tags() {
		if !slices.Contains(e.Tags, tag) {
			e.Tags = append(e.Tags, tag)
		}
	}
	r.entry = nil
	r.Untitled(&e)
	times, at := r.dates(&e, one.when)
	r.last = at
	if id != "" {
		r.ids[id] = at
	}
	if e.Title == "" {
		r.Left(one.at, one.when.text, pattern.English("nothing is written behind it"))
		return
	}
	for i, time := range times {
		if i > 0 && r.Full() {
			break
		}
		again := e
		if i > 0 {
			again.ID = "" // an id is that of the first
		}
		again.Links, again.Tags = slices.Clone(e.Links), slices.Clone(e.Tags)
		if time == one.when.text && relativeForm.MatchString(one.when.from) { // counted from what is not known
			r.Unread(&again, time)
		} else {
			r.Told(&again, time)
		}
		r.AddEvent(again)
	}
}

// properties reads the lines “key: value” right below the first, and returns the id.
func (r *reader) properties(e *timeline.Event, one *entry) (id string) {
	n := 1
	for ; n < len(one.text); n++ {
		m := propertyForm.FindStringSubmatch(one.text[n])
		if m == nil {
			break
		}
		value := strings.Trim(draft.Line(m[2]), `"'`)
		switch strings.ToLower(m[1]) {
		case "id":
			id = value
		case "location", "place":
			e.Place.Name = value
		case "timezone", "tz":
			r.Keep(&e.Extra, one.at, "time zone", value)
		case "tags":
			for tag := range strings.FieldsFuncSeq(value, func(c rune) bool { return strings.ContainsRune("[], #", c) }) {
				e.Tags = append(e.Tags, tag)
			}
		default:
			r.Keep(&e.Extra, one.at, m[1], value)
		}
	}
	if m := idForm.FindStringSubmatch(one.text[0]); m != nil && id == "" {
		id = m[1]
		one.text[0] = strings.Replace(one.text[0], m[0], "", 1)
	}
	if id != "" {
		e.ID = timeline.NewID(id)
	}
	one.text = append(one.text[:1:1], one.text[n:]...)
	return id
}

// words makes the title of the first line, and the text of the others.
func (r *reader) words(e *timeline.Event, one *entry) {
	first, tags := cutTags(one.text[0])
	if m := doneForm.FindStringSubmatch(first); m != nil {
		first = first[len(m[0]):]
		done := "no"
		if strings.EqualFold(m[1], "x") {
			done = "yes"
		}
		r.Keep(&e.Extra, one.at, "done", done)
	}
	if m := percentForm.FindStringSubmatch(first); m != nil {
		r.Keep(&e.Extra, one.at, "progress", m[1])
	}
	for i, line := range one.text {
		one.text[i] = r.places(e, line)
	}
	first = r.places(e, first)
	for _, m := range linkForm.FindAllStringSubmatch(strings.Join(one.text, "\n"), -1) {
		r.link(e, m[1] == "!", m[2], m[3])
	}
	e.Title = r.withoutAddresses(e, draft.Line(linkForm.ReplaceAllString(first, "$2")))
	var lines []string
	for _, line := range one.text[1:] {
		rest, more := cutTags(line)
		if !headingForm.MatchString(line) {
			line, tags = rest, append(tags, more...)
		}
		line = pictureForm.ReplaceAllString(line, "") // which is shown
		lines = append(lines, strings.TrimRight(line, " \t"))
	}
	e.Text = strings.TrimSpace(strings.Join(unindented(lines), "\n"))
	for _, tag := range tags {
		if !slices.Contains(e.Tags, tag) {
			e.Tags = append(e.Tags, tag)
		}
	}
}

// addressForm is an address that stands in a text by itself.
var addressForm = regexp.MustCompile(`\s*https?://[^\s<>"]+`)

// withoutAddresses takes the addresses out of a title, as pages that lead on, unless it has
// nothing else.
func (r *reader) withoutAddresses(e *timeline.Event, title string) string {
	bare := draft.Line(addressForm.ReplaceAllString(title, ""))
	if bare == "" {
		return title
	}
	for _, address := range addressForm.FindAllString(title, -1) {
		r.link(e, false, "", draft.Line(address))
	}
	return bare
}

// placeForm is a place as the syntax had it before there were properties: [Paris](location).
var placeForm = regexp.MustCompile(`(?i)\[([^\]\n]+)\]\((?:location|loc|map)\)`)

// places takes the places out of a line: the first is that of the event, others are kept.
func (r *reader) places(e *timeline.Event, line string) string {
	return placeForm.ReplaceAllStringFunc(line, func(m string) string {
		switch name := draft.Line(placeForm.FindStringSubmatch(m)[1]); e.Place.Name {
		case "":
			e.Place.Name = name
		case name: // which is said again
		default:
			r.Keep(&e.Extra, e.Pos, "place", name)
		}
		return ""
	})
}

// link takes an address of a text as a page that leads on, or as the picture.
func (r *reader) link(e *timeline.Event, picture bool, title, address string) {
	take := func() bool { return r.Link(e, e.Pos, address, title) }
	if picture {
		take = func() bool { return r.Picture(e, e.Pos, address, title, "") }
	}
	if !take() {
		r.Keep(&e.Extra, e.Pos, "link", address)
	}
}

// unindented takes the spaces from the lines that all of them begin with.
func unindented(lines []string) []string {
	least := -1
	for _, line := range lines {
		if strings.TrimSpace(line) != "" {
			if n := len(line) - len(strings.TrimLeft(line, " \t")); least < 0 || n < least {
				least = n
			}
		}
	}
	out := make([]string, len(lines))
	for i, line := range lines {
		out[i] = line[min(max(0, least), len(line)):]
	}
	return out
}
