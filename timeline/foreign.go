package timeline

// foreignTree says which other format of timelines a file is in, "" when it is
// ours or unknown.
func foreignTree(n *node) string {
	if n.kind == list {
		return foreignItems(n)
	}
	if n.kind != mapping || n.has("tideline") {
		return ""
	}
	if old := n.get("timeline"); old != nil && old.has("date") {
		return "a timeline for TimelineJS 1"
	}
	switch {
	case n.has("timelines") && first(n.get("timelines")).has("timeline"):
		return "a tour of ChronoZoom"
	case n.has("elements") && n.has("file"):
		return "a timeline of timelines.studio"
	case n.has("dateTimeFormat"):
		return "a timeline of SIMILE"
	case n.has("undated") && first(n.get("events")).has("earliest"):
		return "a timeline that Tideline has exported to JSON"
	}
	if event := first(n.get("events")); event.has("start_date") {
		return "a timeline for TimelineJS"
	}
	return ""
}

func foreignItems(n *node) string {
	switch item := first(n); {
	case item.has("start") && (item.has("content") || item.has("group")):
		return "a list of items for vis-timeline"
	case item.has("start_date"):
		return "a list of slides for TimelineJS"
	}
	return ""
}

// first returns the first element of a list, an empty node when there is none.
func first(n *node) *node {
	if n != nil && len(n.elements()) > 0 {
		return n.elements()[0]
	}
	return &node{}
}
