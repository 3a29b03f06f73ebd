package timeline

import (
	"cmp"
	"strconv"
	"strings"
)

func citationShape() *shape[Citation] {
	return shape[Citation]{
		noun: "a citation", lone: "id",
		fields: []field[Citation]{
			reference("id", toSource(), func(c *Citation) *string { return &c.Source }).must("…").or("source"),
			oneOf("role", CitationRoles(), func(c *Citation) *string { return &c.Role }),
			text("locator", func(c *Citation) *string { return &c.Locator }).or("page", "pages", "paragraph", "section", "minute"),
		},
		pos:   func(c *Citation) *Pos { return &c.Pos },
		extra: func(c *Citation) *map[string]any { return &c.Extra },
	}.ready()
}

func placeShape() *shape[Place] {
	return shape[Place]{
		noun: "a place", lone: "name",
		fields: []field[Place]{
			text("name", func(p *Place) *string { return &p.Name }).or("title", "label"),
			geo().or("lat", "latitude", "lon", "lng", "longitude", "coordinates", "position"),
		},
		extra: func(p *Place) *map[string]any { return &p.Extra },
	}.ready()
}

// geo is the field of a point: latitude and longitude in degrees.
func geo() field[Place] {
	const kind = "[latitude, longitude]"
	return field[Place]{key: "geo", kind: kind, example: "[37.956, 126.677]", read: func(r *reader, n *node, p *Place) {
		if n.kind != list || len(n.items) != 2 {
			r.wrongType(n, "a list of two numbers, "+kind)
			return
		}
		written := scalarText(n.items[0]) + ", " + scalarText(n.items[1])
		lat, errLat := strconv.ParseFloat(scalarText(n.items[0]), 64)
		lon, errLon := strconv.ParseFloat(scalarText(n.items[1]), 64)
		switch {
		case errLat != nil || errLon != nil:
			r.wrongType(n, "a list of two numbers, "+kind)
		case onEarth(lat, lon):
			p.Geo = &Geo{lat, lon}
		case onEarth(lon, lat):
			r.add(CodeBadGeo, n.pos, "["+written+"]", scalarText(n.items[1])+", "+scalarText(n.items[0]))
		default:
			r.add(CodeBadGeo, n.pos, "["+written+"]", "")
		}
	}}
}

// onEarth says whether a latitude and a longitude in degrees are a point. NaN
// is not.
func onEarth(lat, lon float64) bool {
	return lat >= -90 && lat <= 90 && lon >= -180 && lon <= 180
}

func datedClaimShape() *shape[DatedClaim] {
	return shape[DatedClaim]{
		noun: "another date", lone: "date",
		fields: []field[DatedClaim]{
			when(func(c *DatedClaim, d dated) { c.Date = d.date }).must("1953-07-28"),
			reference("source", toSource(), func(c *DatedClaim) *string { return &c.Source }),
			text("note", func(c *DatedClaim) *string { return &c.Note }).or("why", "notes", "text"),
		},
		pos:   func(c *DatedClaim) *Pos { return &c.Pos },
		extra: func(c *DatedClaim) *map[string]any { return &c.Extra },
	}.ready()
}

func claimShape() *shape[Claim] {
	return shape[Claim]{
		noun: "a claim", lone: "text",
		fields: []field[Claim]{
			text("text", func(c *Claim) *string { return &c.Text }).must("…").or("claim", "statement"),
			speaker(func(c *Claim, id, name string) { c.By = cmp.Or(id, name) }),
			reference("source", toSource(), func(c *Claim) *string { return &c.Source }),
			text("locator", func(c *Claim) *string { return &c.Locator }).or("page", "paragraph"),
			oneOf("state", ClaimStates(), func(c *Claim) *string { return &c.State }).or("status", "verdict"),
			one("correction", correctionShape(), func(c *Claim) **Correction { return &c.Correction }),
		},
		pos:   func(c *Claim) *Pos { return &c.Pos },
		extra: func(c *Claim) *map[string]any { return &c.Extra },
	}.ready()
}

func correctionShape() *shape[Correction] {
	return shape[Correction]{
		noun: "a correction", lone: "text",
		fields: []field[Correction]{
			text("text", func(c *Correction) *string { return &c.Text }).must("…"),
			reference("source", toSource(), func(c *Correction) *string { return &c.Source }),
			text("locator", func(c *Correction) *string { return &c.Locator }).or("page", "paragraph"),
		},
		extra: func(c *Correction) *map[string]any { return &c.Extra },
	}.ready()
}

// speaker is the field of who said something: the id or the name of a person,
// or the name of an institution as it should be shown. What looks like an id
// and is none, or is nearly the name of somebody, is reported and shown.
func speaker[T any](set func(to *T, id, name string)) field[T] {
	return field[T]{key: "by", kind: "id of a person, or a name", example: "…", read: func(r *reader, n *node, to *T) {
		var by string
		if !r.text(n, &by) || by == "" {
			return
		}
		people := r.rolls["people"]
		if people.taken[by] {
			set(to, by, people.names[by])
			return
		}
		if id, ok := people.named[fold(by)]; ok {
			set(to, id, people.names[id])
			return
		}
		set(to, "", by)
		if meant := people.suggestSpeaker(by); meant != "" || isSlug(by) {
			r.add(CodeUnknownPerson, n.pos, by, meant)
		}
	}}
}

// suggestSpeaker returns the id of the person that was probably meant: by a
// near id, or by a near name.
func (l *roll) suggestSpeaker(by string) string {
	if l.asked++; l.asked > maxSuggestions {
		return ""
	}
	if isSlug(by) {
		return closest(by, l.ids)
	}
	names := make([]string, 0, len(l.named))
	for name := range l.named {
		names = append(names, name)
	}
	return l.named[closest(by, names)]
}

// isSlug says whether a text is written as ids are: no name of a person or an
// institution has neither a capital letter nor a space.
func isSlug(s string) bool {
	return strings.IndexFunc(s, func(c rune) bool { return (c < 'a' || c > 'z') && (c < '0' || c > '9') && c != '-' && c != '_' }) < 0
}
