package timelineproject

import (
	"strings"

	"tideline/timeline"
	"tideline/timeline/convert/draft"
	"tideline/timeline/pattern"
)

// lines reads what versions before 0.10 wrote: a record a line, with semicolons between
// its fields.
func (r *reader) lines(text string) {
	line := 0
	for one := range strings.SplitSeq(strings.ReplaceAll(text, "\r\n", "\n"), "\n") {
		line++
		kind, rest, _ := strings.Cut(one, ":")
		fields := split(rest)
		switch kind {
		case "CATEGORY":
			r.Lane(fields[0])
		case "EVENT":
			r.record(line, fields)
		case "PREFERRED-PERIOD":
			r.Left(draft.LineAt(line), kind, ofProgram)
		default:
			if one = strings.TrimSpace(one); one != "" && !strings.HasPrefix(one, "#") {
				r.Left(draft.LineAt(line), one, pattern.English("it is no line that old versions of The Timeline Project wrote"))
			}
		}
	}
}

// record makes an event of the fields of a line: start, end, text, category, and those
// that have names.
func (r *reader) record(line int, fields []string) {
	e := timeline.Event{Pos: draft.LineAt(line)}
	if len(fields) < 3 || draft.Line(fields[2]) == "" {
		r.Left(e.Pos, "EVENT", pattern.English("it has no text"))
		return
	}
	e.Title = draft.Line(fields[2])
	r.between(&e, fields[0], fields[1], false, false, false)
	if len(fields) > 3 {
		r.belongs(&e, fields[3])
	}
	for _, field := range fields[min(4, len(fields)):] {
		switch name, value, _ := strings.Cut(field, ":"); name {
		case "description":
			e.Text = r.Prose(value)
		case "icon":
			r.Left(e.Pos, "icon", ofProgram)
		default:
			r.Keep(&e.Extra, e.Pos, name, draft.Line(value))
		}
	}
	r.AddEvent(e)
}

// split cuts a line at its semicolons that are not escaped.
func split(s string) (all []string) {
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		switch {
		case s[i] == '\\' && i+1 < len(s):
			i++
			if s[i] == 'n' {
				b.WriteByte('\n')
			} else {
				b.WriteByte(s[i])
			}
		case s[i] == ';':
			all = append(all, b.String())
			b.Reset()
		default:
			b.WriteByte(s[i])
		}
	}
	return append(all, b.String())
}
