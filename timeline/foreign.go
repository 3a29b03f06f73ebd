package timeline

import "strings"

// foreignText says which format a text is in that is not YAML, "" when it is
// none that is known.
func foreignText(text string) string {
	head := strings.TrimSpace(text[:min(len(text), sniffed)])
	first, _, _ := strings.Cut(head, "\n")
	switch {
	case strings.HasPrefix(head, "<!DOCTYPE html"), strings.HasPrefix(head, "<html"):
		return "a web page"
	case strings.HasPrefix(head, "<?xml"), strings.HasPrefix(head, "<timeline"), strings.HasPrefix(head, "<data"):
		return "an XML file"
	case strings.HasPrefix(head, "BEGIN:VCALENDAR"):
		return "a calendar (iCalendar)"
	case strings.HasPrefix(head, "{\\rtf"):
		return "a text of a word processor (RTF)"
	case strings.HasPrefix(first, "Year,Month,"), strings.HasPrefix(first, "Start Date,"):
		return "a table of TimelineJS (CSV)"
	case strings.Count(first, ",") >= 3 && !strings.ContainsAny(first, ":[{#") && !strings.HasPrefix(first, "- "):
		return "a table (CSV)"
	case strings.Count(first, "\t") >= 3 && !strings.ContainsAny(first, ":[{#"):
		return "a table (TSV)"
	}
	return ""
}

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
