package file

import (
	"cmp"
	"strconv"

	"tideline/timeline"
	"tideline/timeline/diag"
	"tideline/timeline/edtf"
	"tideline/timeline/file/syntax/values"
)

func citationShape() *shape[timeline.Citation] {
	return shape[timeline.Citation]{
		noun: "a citation", lone: "id",
		fields: []field[timeline.Citation]{
			reference("id", toSource(), func(c *timeline.Citation) *string { return &c.Source }).must("…").or("source"),
			oneOf("role", timeline.Roles(), func(c *timeline.Citation) *timeline.Role { return &c.Role }),
			text("locator", func(c *timeline.Citation) *string { return &c.Locator }).or("page", "pages", "paragraph", "section", "minute"),
		},
		pos:   func(c *timeline.Citation) *diag.Pos { return &c.Pos },
		extra: func(c *timeline.Citation) *map[string]any { return &c.Extra },
	}.ready()
}

func webLinkShape() *shape[timeline.WebLink] {
	return shape[timeline.WebLink]{
		noun: "a web link", lone: "url",
		fields: []field[timeline.WebLink]{
			address("url", func(l *timeline.WebLink) *string { return &l.URL }).must("https://…").as("href", "address", "link"),
			text("title", func(l *timeline.WebLink) *string { return &l.Title }).as("name", "text", "label"),
		},
		pos:   func(l *timeline.WebLink) *diag.Pos { return &l.Pos },
		extra: func(l *timeline.WebLink) *map[string]any { return &l.Extra },
	}.ready()
}

func placeShape() *shape[timeline.Place] {
	return shape[timeline.Place]{
		noun: "a place", lone: "name",
		fields: []field[timeline.Place]{
			text("name", func(p *timeline.Place) *string { return &p.Name }).or("title", "label"),
			texts("also", func(p *timeline.Place) *[]string { return &p.Also }).or("native", "aliases", "alias", "aka", "names"),
			geo().or("lat", "latitude", "lon", "lng", "longitude", "coordinates", "position"),
		},
		extra: func(p *timeline.Place) *map[string]any { return &p.Extra },
	}.ready()
}

// geo is the field of a point: latitude and longitude in degrees.
func geo() field[timeline.Place] {
	const kind = "[latitude, longitude]"
	return field[timeline.Place]{key: "geo", kind: kind, example: "[37.956, 126.677]", write: writtenGeo, read: func(r *reader, n *values.Node, p *timeline.Place) {
		if n.Kind != values.List || len(n.Items) != 2 {
			r.wrongType(n, "a list of two numbers, "+kind)
			return
		}
		written := n.Items[0].ScalarText() + ", " + n.Items[1].ScalarText()
		lat, errLat := strconv.ParseFloat(n.Items[0].ScalarText(), 64)
		lon, errLon := strconv.ParseFloat(n.Items[1].ScalarText(), 64)
		switch {
		case errLat != nil || errLon != nil:
			r.wrongType(n, "a list of two numbers, "+kind)
		case timeline.Geo{Lat: lat, Lon: lon}.IsOnEarth():
			p.Geo = &timeline.Geo{Lat: lat, Lon: lon}
		case timeline.Geo{Lat: lon, Lon: lat}.IsOnEarth():
			r.Add(diag.CodeBadGeo, n.Pos, "["+written+"]", n.Items[1].ScalarText()+", "+n.Items[0].ScalarText())
		default:
			r.Add(diag.CodeBadGeo, n.Pos, "["+written+"]", "")
		}
	}}
}

func datedClaimShape() *shape[timeline.DatedClaim] {
	return shape[timeline.DatedClaim]{
		noun: "another date", lone: "date",
		fields: []field[timeline.DatedClaim]{
			when(func(c *timeline.DatedClaim) edtf.Date { return c.Date }, func(c *timeline.DatedClaim, d dated) { c.Date = d.date }).must("1953-07-28"),
			reference("source", toSource(), func(c *timeline.DatedClaim) *string { return &c.Source }),
			text("note", func(c *timeline.DatedClaim) *string { return &c.Note }).or("why", "notes", "text"),
		},
		pos:   func(c *timeline.DatedClaim) *diag.Pos { return &c.Pos },
		extra: func(c *timeline.DatedClaim) *map[string]any { return &c.Extra },
	}.ready()
}

func claimShape() *shape[timeline.Claim] {
	return shape[timeline.Claim]{
		noun: "a claim", lone: "text",
		fields: []field[timeline.Claim]{
			text("text", func(c *timeline.Claim) *string { return &c.Text }).must("…").or("claim", "statement"),
			speaker(func(c *timeline.Claim) string { return c.By }, func(c *timeline.Claim, id, name string) { c.By = cmp.Or(id, name) }),
			reference("source", toSource(), func(c *timeline.Claim) *string { return &c.Source }),
			text("locator", func(c *timeline.Claim) *string { return &c.Locator }).or("page", "paragraph"),
			oneOf("state", timeline.ClaimStates(), func(c *timeline.Claim) *timeline.ClaimState { return &c.State }).or("status", "verdict"),
			one("correction", correctionShape(), func(c *timeline.Claim) **timeline.Correction { return &c.Correction }),
			checked("checked", func(c *timeline.Claim) **timeline.Check { return &c.Checked }),
		},
		pos:   func(c *timeline.Claim) *diag.Pos { return &c.Pos },
		extra: func(c *timeline.Claim) *map[string]any { return &c.Extra },
	}.ready()
}

func correctionShape() *shape[timeline.Correction] {
	return shape[timeline.Correction]{
		noun: "a correction", lone: "text",
		fields: []field[timeline.Correction]{
			text("text", func(c *timeline.Correction) *string { return &c.Text }).must("…"),
			reference("source", toSource(), func(c *timeline.Correction) *string { return &c.Source }),
			text("locator", func(c *timeline.Correction) *string { return &c.Locator }).or("page", "paragraph"),
		},
		extra: func(c *timeline.Correction) *map[string]any { return &c.Extra },
	}.ready()
}
