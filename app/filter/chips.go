package filter

import (
	"strings"

	"fyne.io/fyne/v2/lang"

	"tideline/app/widgets"
	"tideline/timeline"
	"tideline/timeline/search"
)

// mostChip is how many characters of a chip are shown.
const mostChip = 40

// chipText writes a condition for a person.
func chipText(doc *timeline.Document, c search.Condition) string {
	if c.Field == search.Has {
		return hasText(c)
	}
	if c.Field == search.Importance {
		return lang.L("Importance {{.N}} or more", map[string]any{"N": c.Values[0]})
	}
	names := make([]string, len(c.Values))
	for i, value := range c.Values {
		names[i] = valueName(doc, c.Field, value)
	}
	text := widgets.Brief(strings.Join(names, ", "), mostChip)
	pattern := map[string]any{"Field": fieldName(c.Field), "Value": text}
	if c.Not {
		return lang.L("{{.Field}}: not {{.Value}}", pattern)
	}
	return lang.L("{{.Field}}: {{.Value}}", pattern)
}

// hasText says what events have, or lack.
func hasText(c search.Condition) string {
	var text string
	switch c.Values[0] {
	case "quote":
		text = lang.L("Has a quotation")
	case "image":
		text = lang.L("Has a picture")
	case "source":
		if c.Not {
			return lang.L("Has no source")
		}
		text = lang.L("Has a source")
	default:
		text = lang.L("{{.Field}}: {{.Value}}", map[string]any{"Field": search.Has.String(), "Value": strings.Join(c.Values, ", ")})
	}
	if c.Not {
		return lang.L("Not: {{.Text}}", map[string]any{"Text": text})
	}
	return text
}

// fieldName names a field for a person.
func fieldName(f search.Field) string {
	switch f {
	case search.Lane:
		return lang.L("Lane")
	case search.Tag:
		return lang.L("Tag")
	case search.People, search.By:
		return lang.L("Person")
	case search.Place:
		return lang.L("Place")
	case search.Source:
		return lang.L("Source")
	case search.Kind:
		return lang.L("Kind of source")
	case search.Status:
		return lang.L("Status")
	case search.Era:
		return lang.L("Era")
	case search.Date:
		return lang.L("Date")
	}
	return f.String()
}
