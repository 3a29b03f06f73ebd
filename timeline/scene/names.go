package scene

import "strconv"

// String returns the kind's name as the dump writes it, such as "rect".
func (k Kind) String() string {
	return nameOf(int(k), "rect", "line", "circle", "text", "zigzag", "diamond", "image")
}

// String returns the class in lower case: the class attribute of the SVG
// element and a word of the dump.
func (c Class) String() string {
	return nameOf(int(c), "ground", "title", "lane", "era", "grid", "break", "leader", "secondary", "mark", "cluster",
		"label", "tick", "overview", "window", "overlay", "dimming", "distance")
}

// String returns the ink's name as the dump writes it, such as "body" or
// "violet-tint".
func (i Ink) String() string {
	switch {
	case i >= LaneFull && i < LaneTint:
		return laneName(int(i - LaneFull))
	case i >= LaneTint && i < EraInk:
		return laneName(int(i-LaneTint)) + "-tint"
	case i == EraInk:
		return "era"
	case i == EraInk+1:
		return "era-odd"
	case i == EraLine:
		return "era-line"
	case i == EraTint:
		return "era-tint"
	case i >= LanePale && i < LaneLeader:
		return laneName(int(i-LanePale)) + "-pale"
	case i >= LaneLeader && i < inkCount:
		return laneName(int(i-LaneLeader)) + "-leader"
	}
	return nameOf(int(i), "none", "paper", "raised", "hairline", "body", "second", "focus", "dim")
}

// LaneIndex returns the place of a lane colour among the inks, 0 to
// LaneColours-1: LaneFull+LaneIndex("green") is green at full strength. A word
// that is no lane colour gets 0; the parser has reported it by then.
func LaneIndex(name string) int {
	for i := range LaneColours {
		if laneName(i) == name {
			return i
		}
	}
	return 0
}

func laneName(i int) string { return nameOf(i, "crimson", "green", "ochre", "violet", "slate") }

// nameOf returns names[i], or the number where there is no such name, so that a
// dump of a wrong value shows it instead of panicking.
func nameOf(i int, names ...string) string {
	if i < len(names) {
		return names[i]
	}
	return strconv.Itoa(i)
}
