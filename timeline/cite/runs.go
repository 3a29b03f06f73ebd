package cite

import (
	"strings"
	"unicode/utf8"
)

// plain returns a text as a part of a citation, nothing for "".
func plain(text string) Citation {
	if text == "" {
		return nil
	}
	return Citation{{Text: text}}
}

// italic likewise returns a text in italics.
func italic(text string) Citation {
	if text == "" {
		return nil
	}
	return Citation{{Text: text, Italic: true}}
}

// linked likewise returns an address that leads to itself.
func linked(address string) Citation {
	if address == "" {
		return nil
	}
	return Citation{{Text: address, Address: address}}
}

// quoted likewise returns a title between quotation marks; those within it become single. What
// stands in brackets is no title but a description, and is told without either.
func quoted(title string) Citation {
	if title == "" {
		return nil
	}
	if described(title) {
		return plain(strings.TrimSpace(title[1 : len(title)-1]))
	}
	if strings.Count(title, `"`)%2 == 0 {
		open := true
		title = strings.Map(func(r rune) rune {
			if r != '"' {
				return r
			}
			open = !open
			if open {
				return '’'
			}
			return '‘'
		}, title)
	}
	return plain("“" + strings.NewReplacer("“", "‘", "”", "’").Replace(title) + "”")
}

// described reports whether a title is a description in brackets.
func described(title string) bool {
	return len(title) > 2 && strings.HasPrefix(title, "[") && strings.Index(title, "]") == len(title)-1
}

// and appends more runs.
func (c Citation) and(more ...Citation) Citation {
	for _, m := range more {
		c = append(c, m...)
	}
	return c
}

// ended puts a mark behind a citation, within its last quotation mark. A full stop is left out
// where there is one already, or a question or exclamation mark.
func (c Citation) ended(mark string) Citation {
	if len(c) == 0 {
		return nil
	}
	out := append(Citation{}, c...)
	last := &out[len(out)-1]
	body, closing := strings.CutSuffix(last.Text, "”")
	within := strings.TrimRight(body, "’")
	end, _ := utf8.DecodeLastRuneInString(within)
	if within != "" && (mark == "." && strings.ContainsRune(".?!。", end) || mark == "," && end == ',') {
		return out
	}
	switch {
	case closing:
		last.Text = within + mark + body[len(within):] + "”"
	case last.Address != "" || last.Italic:
		out = append(out, Run{Text: mark})
	default:
		last.Text += mark
	}
	return out
}

// joined joins the parts that say something, each but the last ended by a mark.
func joined(mark string, parts ...Citation) (all Citation) {
	for _, p := range parts {
		if len(p) == 0 {
			continue
		}
		if len(all) > 0 {
			all = append(all.ended(mark), Run{Text: " "})
		}
		all = append(all, p...)
	}
	return all
}

// whole joins runs of one kind that follow each other.
func (c Citation) whole() (all Citation) {
	for _, r := range c {
		if n := len(all); n > 0 && all[n-1].Italic == r.Italic && all[n-1].Address == r.Address {
			all[n-1].Text += r.Text
			continue
		}
		all = append(all, r)
	}
	return all
}

// words joins the texts that are not empty.
func words(between string, texts ...string) string {
	var kept []string
	for _, t := range texts {
		if t != "" {
			kept = append(kept, t)
		}
	}
	return strings.Join(kept, between)
}
