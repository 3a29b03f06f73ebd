package loose

import (
	"slices"
	"strings"
	"testing"

	"tideline/timeline/diag"
	"tideline/timeline/file/syntax"
	"tideline/timeline/file/syntax/outline"
	"tideline/timeline/file/syntax/values"
	"tideline/timeline/file/tally"
)

// words are some of the keys of the format.
func words() outline.Vocabulary {
	v := outline.Vocabulary{Keys: map[string]bool{}, Lists: map[string]bool{}, Titles: map[string]bool{"title": true}}
	for _, key := range []string{"id", "date", "title", "text", "name", "tags"} {
		v.Keys[key] = true
	}
	return v
}

// events are records as those of an event.
func events() Record {
	return Record{Section: "events", Lone: "title", IsKey: func(key string) bool { return words().Known(key) }}
}

// changed reads a text, changes its value and returns it in flow style, with the codes of
// what was reported.
func changed(t *testing.T, text string, change func(*Lists, *values.Node)) (written string, codes []string) {
	t.Helper()
	report := tally.New("a.yaml")
	tree := syntax.Read(report.Report, text, words())
	if tree.Root == nil {
		t.Fatalf("%q is not read: %v", text, report.Found())
	}
	l := New(report, text, words())
	l.Cuts = tree.Cuts
	change(l, tree.Root)
	report.Flush()
	for _, p := range report.Found() {
		codes = append(codes, p.Code)
	}
	written, _ = tree.Root.Written()
	return written, codes
}

// Whatever stands in place of a list of records, it is read as what was meant.
func TestRecords(t *testing.T) {
	lone := events()
	alone := events()
	alone.Lone = ""
	people := events()
	people.Section = "people"
	for _, c := range []struct {
		text string
		of   Record
		want string
		code string
	}{
		{"- a\n- b\n", lone, "[a,b]", ""},
		{"{}\n", lone, "{}", ""},
		{"title: One\ndate: 1953\n", lone, "{title: One,date: 1953}", ""},
		{"title: One\ndate: 1953\ntitle: Two\ndate: 1954\n", lone, "[{title: One,date: 1953},{title: Two,date: 1954}]", diag.CodeNoDash},
		{"date: 1953\ntext: a\ntext: b\ntitle: One\n", lone, "{date: 1953,text: a,text: b,title: One}", ""},
		{"text: a\ndate: 1953\ntitle: One\ndate: 1954\n", lone, "[{text: a,date: 1953,title: One},{date: 1954}]", diag.CodeNoDash},
		{"{war, peace}\n", lone, "[war,peace]", diag.CodeKeyedList},
		{"{war, peace: 1}\n", alone, "{war,peace: 1}", ""},
		{"1953: One\n1954: Two\n", lone, "[{date: 1953,title: One},{date: 1954,title: Two}]", diag.CodeLooseEvent},
		{"1953: One\n1954: Two\n", people, "[{id: 1953,title: One},{id: 1954,title: Two}]", diag.CodeKeyedList},
		{"1953:\n  - One\n  - {title: Two}\n1954:\n", lone, "[{date: 1953,title: One},{date: 1953,title: Two},{date: 1954}]", diag.CodeLooseEvent},
		{"1953: \"\"\n1954: [\"\u00a0\"]\n", lone, "[{date: 1953},{date: 1954}]", ""},
		{"a: One\nb: {date: 1953}\n", lone, "[{id: a,title: One},{id: b,date: 1953}]", diag.CodeKeyedList},
		{"a: One\n", alone, "{a: One}", ""},
		{"a: [One]\n", lone, "{a: [One]}", ""},
	} {
		got, codes := changed(t, c.text, func(l *Lists, n *values.Node) { l.Records(n, c.of) })
		if got != c.want {
			t.Errorf("%q becomes %s, want %s", c.text, got, c.want)
		}
		if c.code == "" && len(codes) > 0 || c.code != "" && !slices.Contains(codes, c.code) {
			t.Errorf("%q: %v, want %s", c.text, codes, c.code)
		}
	}
}

// Events get the dates that were written before their titles or as keys.
func TestEvents(t *testing.T) {
	for text, want := range map[string]string{
		"- 1953: One\n":                             "[{date: 1953,title: One}]",
		"- 1953 One\n- 1954–1955 – Two\n":           "[{date: 1953,title: One},{date: 1954–1955,title: Two}]",
		"- One of 1953\n":                           "[One of 1953]",
		"- 27 July 1953; One\n":                     "[{date: 27 July 1953,title: One}]",
		"- title: One\n  1953:\n":                   "[{title: One,date: 1953}]",
		"- 1953: One\n  text: a\n":                  "[{date: 1953,text: a,title: One}]",
		"- 1953: \" \"\n  text: a\n":                "[{date: 1953,text: a}]",
		"- 1953: {a: b}\n":                          "[{1953: {a: b}}]",
		"- date: 1953\n  1954: One\n":               "[{date: 1953,1954: One}]",
		"- title: T\n  1953: One\n":                 "[{title: T,date: 1953,1953: One}]",
		"- Stalin: dead\n":                          "[{title: Stalin: dead}]",
		"- title: dead\n":                           "[{title: dead}]",
		"- \"Stalin\": dead\n":                      "[{Stalin: dead}]",
		"- {Stalin: dead}\n":                        "[{Stalin: dead}]",
		"- date: 1953\n  end: 1955\n  title: T\n":   "[{date: 1953/1955,title: T}]",
		"1953 One\n1954 Two\n":                      "[{date: 1953,title: One},{date: 1954,title: Two}]",
		"- 1953 " + strings.Repeat("x", 995) + "\n": "[{date: 1953,title: " + strings.Repeat("x", 995) + "}]",
		"- 1953 " + strings.Repeat("x", 996) + "\n": "[1953 " + strings.Repeat("x", 996) + "]",
	} {
		if got, codes := changed(t, text, (*Lists).Events); got != want {
			t.Errorf("%q becomes %s, want %s; %v", text, got, want, codes)
		}
	}
	got, codes := changed(t, "date, title\n1953, One\n", (*Lists).Events)
	if got != "[]" || !slices.Equal(codes, []string{diag.CodeTable}) {
		t.Errorf("a table becomes %s, %v", got, codes)
	}
}

func TestDatedLines(t *testing.T) {
	for text, want := range map[string]string{
		"1953 One\n1954 Two\n":          "[1953 One,1954 Two]",
		"• 1953 One\n\n1) 1954 – Two\n": "[1953 One,1954 – Two]",
		"1953 One\nTwo\n":               "1953 One Two",
		"1953 One\n":                    "1953 One",
		"\"1953 One\n 1954 Two\"\n":     "1953 One 1954 Two",
		"1953\tOne\n1954\tTwo\n":        "1953 One 1954 Two",
		"10. 1953 One\n(11) 1954 Two\n": "[1953 One,1954 Two]",
	} {
		got, _ := changed(t, text, func(l *Lists, n *values.Node) { *n = *l.DatedLines(n) })
		if strings.ReplaceAll(got, "\t", " ") != want {
			t.Errorf("%q becomes %s, want %s", text, got, want)
		}
	}
	report := tally.New("a.yaml")
	text := "# c\n\n1953 One\n   1954 Two\n"
	n := New(report, text, words()).DatedLines(syntax.Read(report.Report, text, words()).Root)
	if len(n.Items) != 2 || n.Items[0].Pos != (diag.Pos{Line: 3, Column: 1}) || n.Items[1].Pos != (diag.Pos{Line: 4, Column: 4}) {
		t.Errorf("the lines are %+v", n)
	}
}

// The two ends of what lasted become one date, where they make one.
func TestEnds(t *testing.T) {
	for text, want := range map[string]struct {
		text string
		code string
	}{
		"- date: 1953\n  end: 1955\n":         {"[{date: 1953/1955}]", diag.CodeEndKey},
		"- date: 1936\n  bis: 39\n":           {"[{date: 1936/1939}]", diag.CodeEndKey},
		"- from: 1953\n  to: unknown\n":       {"[{date: 1953/}]", diag.CodeKeySpelling},
		"- date: 1955\n  end: 1953\n":         {"[{date: 1955,end: 1953}]", diag.CodeLostEnd},
		"- date: soon\n  end: 1953\n":         {"[{date: soon,end: 1953}]", diag.CodeLostEnd},
		"- date: 1953\n  end:\n":              {"[{date: 1953,end}]", ""},
		"- date: 1953\n  end: \" \"\n":        {"[{date: 1953,end:  }]", ""},
		"- end: 1953\n":                       {"[{end: 1953}]", diag.CodeLostEnd},
		"- date: 1953\n  end: [1955]\n":       {"[{date: 1953,end: [1955]}]", ""},
		"- END: 1955\n  Start Date: 1953\n":   {"[{date: 1953/1955}]", diag.CodeEndKey},
		"- date: 1953\n  end: 1955\n  a: b\n": {"[{date: 1953/1955,a: b}]", diag.CodeEndKey},
		"- 1953\n":                            {"[1953]", ""},
	} {
		got, codes := changed(t, text, (*Lists).JoinEnds)
		if got != want.text || want.code == "" && len(codes) > 0 || want.code != "" && !slices.Contains(codes, want.code) {
			t.Errorf("%q becomes %s, %v; want %s, %s", text, got, codes, want.text, want.code)
		}
	}
}

func TestLanes(t *testing.T) {
	for text, want := range map[string]string{
		"China, Russia; Korea\n": "[China,Russia,Korea]", "China\n": "China", "a, b\n": "[a,b]", "\"China, Russia\"\n": "China, Russia", "[a, b]\n": "[a,b]", "China,\n": "China,", "中国、日本，韩国\n": "[中国,日本,韩国]",
	} {
		got, codes := changed(t, text, (*Lists).Lanes)
		if got != want || (len(codes) == 1) != (strings.HasPrefix(got, "[") && !strings.HasPrefix(text, "[")) {
			t.Errorf("%q becomes %s, want %s; %v", text, got, want, codes)
		}
	}
}

// Lanes are made of the words in events where a file has none, in the order of the
// alphabet, unless there are too many to be lanes.
func TestMadeLanes(t *testing.T) {
	lane := func(name string) string { return "{id: " + name + ",name: " + name + "}" }
	var many, few []string
	for i := range maxMadeLanes + 1 {
		name := "l" + string(rune('a'+i))
		many = append(many, name)
		if i < maxMadeLanes {
			few = append(few, name)
		}
	}
	var fewLanes []string
	for _, name := range few {
		fewLanes = append(fewLanes, lane(name))
	}
	for text, want := range map[string]string{
		"events:\n  - lanes: [b, a]\n  - lanes: a\n  - lanes: c, b\n  - title: x\n": "[" + lane("a") + "," + lane("b") + "," + lane("c") + "]",
		"events: [{lanes: [[a], \" \"]}]\n":                                         "",
		"events: [{lanes: [events]}]\n":                                             "",
		"events: [{lanes: [events, a]}]\n":                                          "[" + lane("a") + "," + lane("events") + "]",
		"lanes: [z]\nevents: [{lanes: [a]}]\n":                                      "[z]",
		"title: T\n":                                                                "",
		"events: [{lanes: [" + strings.Join(many, ", ") + "]}]\n":                   "",
		"events: [{lanes: [" + strings.Join(few, ", ") + "]}]\n":                    "[" + strings.Join(fewLanes, ",") + "]",
	} {
		var lanes string
		_, codes := changed(t, text, func(l *Lists, n *values.Node) {
			l.MakeLanes(n, eventsOf(n))
			if made := n.Get("lanes"); made != nil {
				lanes, _ = made.Written()
			}
		})
		if lanes != want || slices.Contains(codes, diag.CodeMadeLanes) != strings.HasPrefix(want, "[{") {
			t.Errorf("%.60q: %s, want %s; %v", text, lanes, want, codes)
		}
	}
}

// problems reads a text, changes its value and returns what was reported.
func problems(text string, change func(*Lists, *values.Node)) []diag.Problem {
	report := tally.New("a.yaml")
	tree := syntax.Read(report.Report, text, words())
	l := New(report, text, words())
	l.Cuts = tree.Cuts
	change(l, tree.Root)
	report.Flush()
	return report.Found()
}

// Advice has the date as it should be written, where that is certain, and else as it was.
func TestAdviceOnLooseDates(t *testing.T) {
	for written, want := range map[string]string{"27 July 1953": "1953-07-27", "1953": "1953", "3/4/1953": "3/4/1953", "1936-39": "1936-39"} {
		found := problems("- "+written+": All of \"One\"\n", (*Lists).Events)
		if len(found) != 1 || found[0].Code != diag.CodeLooseEvent || found[0].Args[1].Value != want || found[0].Args[2].Value != "All of 'One'" {
			t.Errorf("%s: %v, want %s", written, found, want)
		}
	}
}

// Lanes that are made are reported where the first of them is named.
func TestMadeLanesHaveAPlace(t *testing.T) {
	found := problems("events:\n  - lanes: z\n  - lanes: a\n  - lanes: m\n", func(l *Lists, n *values.Node) { l.MakeLanes(n, eventsOf(n)) })
	if len(found) != 1 || found[0].Pos != (diag.Pos{Line: 2, Column: 12}) || found[0].Args[0].Value != "a, m, z" {
		t.Errorf("%v", found)
	}
}

// A whole text after a word with a colon is no title.
func TestLoneTitlesAreShort(t *testing.T) {
	longest := strings.Repeat("x", diag.LongestText*4)
	if got, _ := changed(t, "- Stalin: "+longest+"\n", (*Lists).Events); !strings.HasPrefix(got, "[{title: Stalin: x") {
		t.Errorf("%.40s", got)
	}
	for _, text := range []string{"- Stalin: " + longest + "x\n", "- Stalin: \"dead\"\n", "- Stalin: [dead]\n", "- Stalin: dead\n  Lenin: too\n"} {
		if got, _ := changed(t, text, (*Lists).Events); !strings.HasPrefix(got, "[{Stalin: ") {
			t.Errorf("%.40q becomes %.40s", text, got)
		}
	}
}

// What a comment took from a title is still known when the title is found.
func TestCutsGoToTheTitle(t *testing.T) {
	report := tally.New("a.yaml")
	text := "- 1953 The #1 event\n"
	tree := syntax.Read(report.Report, text, words())
	l := New(report, text, words())
	if l.Cuts = tree.Cuts; len(l.Cuts) != 1 {
		t.Fatalf("%v", l.Cuts)
	}
	l.Events(tree.Root)
	if c, isCut := l.Cuts[tree.Root.Items[0].Get("title")]; !isCut || c.Text != "#1 event" {
		t.Errorf("%v", l.Cuts)
	}
}

// eventsOf returns the events of a file, none where it has no such list.
func eventsOf(n *values.Node) []*values.Node {
	if list := n.Get("events"); list != nil {
		return list.Elements()
	}
	return nil
}
