package foreign

import (
	"tideline/timeline/file/syntax/values"
	"tideline/timeline/pattern"
)

// Tree names the other timeline format that a file is in, "" when it is ours
// or unknown.
func Tree(n *values.Node) pattern.English {
	if n.Kind == values.List {
		return items(n)
	}
	if n.Kind != values.Mapping || n.Has("tideline") {
		return ""
	}
	if old := n.Get("timeline"); old != nil && old.Has("date") {
		return "a timeline for TimelineJS 1"
	}
	switch {
	case n.Has("timelines") && first(n.Get("timelines")).Has("timeline"):
		return "a tour of ChronoZoom"
	case n.Has("elements") && n.Has("file"):
		return "a timeline of timelines.studio"
	case n.Has("dateTimeFormat"):
		return "a timeline of SIMILE"
	case n.Has("undated") && first(n.Get("events")).Has("earliest"):
		return "a timeline that Tideline has exported to JSON"
	}
	if event := first(n.Get("events")); event.Has("start_date") {
		return "a timeline for TimelineJS"
	}
	return ""
}

func items(n *values.Node) pattern.English {
	switch item := first(n); {
	case item.Has("start") && (item.Has("content") || item.Has("group")):
		return "a list of items for vis-timeline"
	case item.Has("start_date"):
		return "a list of slides for TimelineJS"
	}
	return ""
}

// first returns the first element of a list, an empty node when there is none.
func first(n *values.Node) *values.Node {
	if n != nil && len(n.Elements()) > 0 {
		return n.Elements()[0]
	}
	return &values.Node{}
}
