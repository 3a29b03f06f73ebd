package handout

import (
	"tideline/timeline"
	"tideline/timeline/pattern"
)

// quote is somebody's words with where they come from.
type quote struct {
	Text, Lang  string
	Original    *original
	Speaker     string
	Native      string // the speaker's name in its own script
	NativeLang  string
	Role        string // on the day
	Affiliation string
	Said        string // when, as a phrase
	Source      *reference
	Locator     string
	Translation string
	Checked     string
	CheckedAt   string // what was read
	CheckedLink string // the same, where it is an address
}

// original is the wording in the language it was said in.
type original struct{ Heading, Text, Lang string }

func (b *builder) quote(q *timeline.Quote) quote {
	p := &b.o.Phrases
	out := quote{
		Text: pattern.Fill(p.Quote, "Text", q.Text), Lang: q.Lang, Speaker: q.Speaker, Role: q.Role, Affiliation: q.Affiliation,
		Source: b.reference(q.Source), Locator: q.Locator, Checked: p.NotChecked,
	}
	if person, ok := b.doc.Person(q.By); ok {
		out.Native, out.NativeLang = person.Native, languageOf(person.Native)
	}
	if q.Date != "" {
		out.Said = pattern.Fill(p.SaidOn, "Date", b.whenText(q.Date).Text)
	}
	if o := q.Original; o != nil {
		out.Original = &original{p.Original, o.Text, o.Lang}
		if o.Lang != "" {
			out.Original.Heading = pattern.Fill(p.OriginalIn, "Lang", o.Lang)
		}
	}
	switch q.Translation {
	case timeline.TranslatedOfficially:
		out.Translation = p.OfficialTranslation
	case timeline.TranslatedByPress:
		out.Translation = p.PressTranslation
	case timeline.TranslatedByScholars:
		out.Translation = p.ScholarlyTranslation
	case timeline.TranslatedByUs:
		out.Translation = p.OurTranslation
	}
	if c := q.Checked; c != nil {
		out.Checked, out.CheckedAt, out.CheckedLink = b.checked(c), c.At, webAddress(c.At)
	}
	return out
}

// checked says what the words were compared with, and when.
func (b *builder) checked(c *timeline.Check) string {
	p := &b.o.Phrases
	text := p.Checked
	switch c.How {
	case timeline.CheckedOriginal:
		text = p.CheckedOriginal
	case timeline.CheckedCopy:
		text = p.CheckedCopy
	case timeline.CheckedExcerpt:
		text = p.CheckedExcerpt
	}
	if c.On != "" {
		text = pattern.Fill(p.CheckedOn, "Checked", text, "Date", b.whenText(c.On).Text)
	}
	return text
}
