package markwhen

import (
	"slices"
	"strings"

	"tideline/timeline"
	"tideline/timeline/convert/draft"
)

// group is one that is open: a group, a section or a heading.
type group struct {
	name  string
	level int // of a heading; 0 for what an end closes
	tags  []string
}

// group opens a group; false for a line that is none.
func (r *reader) group(line string) bool {
	var title string
	level := 0
	if m := headingForm.FindStringSubmatch(line); m != nil {
		title, level = m[2], len(m[1])
	} else if m := groupForm.FindStringSubmatch(line); m != nil {
		title = m[2]
	} else {
		return false
	}
	r.finish()
	r.body = true
	if i := strings.Index(title, "//"); i >= 0 && (i == 0 || title[i-1] == ' ') {
		title = title[:i]
	}
	title, tags := cutTags(title)
	if level > 0 {
		for len(r.open) > 0 && r.open[len(r.open)-1].level >= level {
			r.open = r.open[:len(r.open)-1]
		}
	}
	if len(r.open) >= deepest {
		return true
	}
	r.open = append(r.open, group{strings.TrimRight(draft.Line(title), ": "), level, tags})
	return true
}

// deepest is how many groups may lie within each other.
const deepest = 50

// endGroup closes the innermost group that needs an end.
func (r *reader) endGroup() {
	for i, g := range slices.Backward(r.open) {
		if g.level == 0 {
			r.open = r.open[:i]
			return
		}
	}
}

// lane returns the lane of the innermost group: its name, with that of the group around
// it where the name alone would be that of another. "" outside of groups.
func (r *reader) lane() string {
	var path []string
	for _, g := range r.open {
		if g.name != "" {
			path = append(path, g.name)
		}
	}
	if len(path) == 0 {
		return ""
	}
	key := strings.ToLower(strings.Join(path, "\x00"))
	if id, known := r.lanes[key]; known {
		return id
	}
	name := path[len(path)-1]
	if other, taken := r.paths[strings.ToLower(name)]; taken && other != key {
		name = strings.Join(path, ": ")
	}
	r.paths[strings.ToLower(name)] = key
	id := r.Lane(name)
	r.lanes[key] = id
	if at := slices.IndexFunc(r.Doc.Lanes, func(l timeline.Lane) bool { return l.ID == id }); at >= 0 && len(path) > 1 {
		r.Keep(&r.Doc.Lanes[at].Extra, r.entry.at, "part of", path[len(path)-2])
	}
	return id
}

// tags returns the tags of all groups that are open.
func (r *reader) tags() (all []string) {
	for _, g := range r.open {
		for _, tag := range g.tags {
			if !slices.Contains(all, tag) {
				all = append(all, tag)
			}
		}
	}
	return all
}
