package wikidata

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"tideline/timeline"
)

// columns are the variables of a result by what they say, "" for none.
type columns struct {
	item, label, about string
	date, start, end   string
	datePrecision      map[string]string // by the column of the date
	place, coordinates string
	pages, rest        []string
	life               bool // start and end are birth and death
}

// dates returns the columns that say when.
func (c columns) dates() (all []string) {
	for _, one := range []string{c.date, c.start, c.end} {
		if one != "" {
			all = append(all, one)
		}
	}
	return all
}

// contents are what the values of a column are.
type contents uint8

const (
	texts contents = iota
	items
	moments
	points
	addresses
)

var (
	dateForm  = regexp.MustCompile(`^([+-]?\d{4,11})-(\d\d)-(\d\d)(?:T[\d:.]+Z?)?$`)
	pointForm = regexp.MustCompile(`(?i)^point\((-?[\d.]+(?:e-?\d+)?) (-?[\d.]+(?:e-?\d+)?)\)$`)
)

// contentsOf returns what most of the first values of a column are.
func contentsOf(t table, column string) contents {
	var count [addresses + 1]int
	seen := 0
	for _, row := range t.rows {
		text := row.values[column].text
		if text == "" || strings.Contains(text, "/.well-known/genid/") { // a value that is not known
			continue
		}
		switch {
		case strings.Contains(text, entity):
			count[items]++
		case dateForm.MatchString(text):
			count[moments]++
		case pointForm.MatchString(text):
			count[points]++
		case timeline.IsWebAddress(text):
			count[addresses]++
		}
		if seen++; seen == 1000 {
			break
		}
	}
	for kind := items; kind <= addresses; kind++ {
		if 2*count[kind] > seen {
			return kind
		}
	}
	return texts
}

// Words of the names of variables.
var (
	endWords   = regexp.MustCompile(`(?i)(^|[a-z_])(end|until|died|death|dissol|abolish|dod)`)
	startWords = regexp.MustCompile(`(?i)(start|begin|from|born|birth|inception|found|dob)`)
	lifeWords  = regexp.MustCompile(`(?i)(born|birth|dob)`)
	placeWords = regexp.MustCompile(`(?i)^(place|location|loc|city|site|where)\w*Label$`)
	aboutWords = regexp.MustCompile(`(?i)description$|^(desc|abstract)$`)
	labelWords = regexp.MustCompile(`(?i)^(label|title|name|event_?label|event_?name)$`)
)

// columnsOf decides what the columns of a result are.
func columnsOf(t table) columns {
	c := columns{datePrecision: map[string]string{}}
	kind := map[string]contents{}
	for _, v := range t.vars {
		kind[v] = contentsOf(t, v)
	}
	for _, v := range t.vars {
		switch k := kind[v]; {
		case k == items && c.item == "":
			c.item = v
		case k == moments:
			c.moment(v)
		case k == points && c.coordinates == "":
			c.coordinates = v
		case k == addresses:
			c.pages = append(c.pages, v)
		}
	}
	c.texts(t, kind)
	used := append([]string{c.item, c.label, c.about, c.place, c.coordinates}, append(c.dates(), c.pages...)...)
	for _, v := range c.datePrecision {
		used = append(used, v)
	}
	for _, v := range t.vars {
		if !slices.Contains(used, v) && !slices.Contains(t.vars, v+"Label") {
			c.rest = append(c.rest, v)
		}
	}
	if c.date == "" && c.start == "" {
		c.date, c.end = c.end, ""
	}
	return c
}

// moment decides which of the dates of an item a column is, by its name.
func (c *columns) moment(v string) {
	switch {
	case endWords.MatchString(v) && c.end == "":
		c.end = v
	case startWords.MatchString(v) && c.start == "":
		c.start = v
		c.life = lifeWords.MatchString(v)
	case c.date == "":
		c.date = v
	}
}

// texts decides which columns are the label, the description, the place and how exact
// dates are.
func (c *columns) texts(t table, kind map[string]contents) {
	if v := c.item + "Label"; c.item != "" && slices.Contains(t.vars, v) && kind[v] == texts {
		c.label = v
	}
	for _, v := range t.vars {
		if kind[v] != texts || v == c.label {
			continue
		}
		switch {
		case strings.Contains(strings.ToLower(v), "precision"):
			c.exact(v)
		case c.label == "" && labelWords.MatchString(v):
			c.label = v
		case c.about == "" && aboutWords.MatchString(v):
			c.about = v
		case c.place == "" && placeWords.MatchString(v):
			c.place = v
		}
	}
	if c.label == "" {
		c.anyLabel(t, kind)
	}
}

// exact takes a column that says how exact dates are.
func (c *columns) exact(v string) {
	for _, date := range c.dates() {
		if c.datePrecision[date] == "" && (len(c.dates()) == 1 || strings.HasPrefix(v, date)) {
			c.datePrecision[date] = v
		}
	}
}

// anyLabel takes any label rather than none.
func (c *columns) anyLabel(t table, kind map[string]contents) {
	for _, v := range t.vars {
		if kind[v] == texts && strings.HasSuffix(v, "Label") && v != c.place {
			c.label = v
			return
		}
	}
}

// point reads a point as Wikidata writes it, the east first; nil for none.
func point(s string) *timeline.Geo {
	m := pointForm.FindStringSubmatch(s)
	if m == nil {
		return nil
	}
	east, bad := strconv.ParseFloat(m[1], 64)
	north, bad2 := strconv.ParseFloat(m[2], 64)
	g := timeline.Geo{Lat: north, Lon: east}
	if bad != nil || bad2 != nil || !g.IsOnEarth() {
		return nil
	}
	return &g
}
