package wikidata

import (
	"encoding/csv"
	"net/url"
	"regexp"
	"slices"
	"strings"

	"tideline/timeline/convert/draft"
	"tideline/timeline/diag"
	"tideline/timeline/file/syntax"
	"tideline/timeline/file/syntax/outline"
	"tideline/timeline/file/syntax/values"
)

// value is one value of a variable.
type value struct{ text, lang string }

// row is a solution of a query.
type row struct {
	at     diag.Pos
	values map[string]value
}

// table is a result.
type table struct {
	vars []string // in the order of the result
	rows []row
}

// table reads a result, in whatever it is written.
func (r *reader) table(text string) table {
	text = strings.TrimSpace(text)
	if !strings.HasPrefix(text, "{") && !strings.HasPrefix(text, "[") {
		return separated(text)
	}
	root := syntax.Read(r.Report, text, outline.Vocabulary{}).Root
	var t table
	for _, v := range draft.At(draft.At(root, "head"), "vars").Elements() {
		t.vars = append(t.vars, v.ScalarText())
	}
	rows := draft.At(draft.At(root, "results"), "bindings").Elements()
	if root != nil && root.Kind == values.List {
		rows = root.Elements()
	}
	known := map[string]bool{}
	for _, v := range t.vars {
		known[v] = true
	}
	for _, n := range rows {
		one := row{n.Pos, map[string]value{}}
		for _, p := range n.Pairs {
			if !known[p.Key.Text] {
				known[p.Key.Text] = true
				t.vars = append(t.vars, p.Key.Text)
			}
			one.values[p.Key.Text] = valueOf(p.Value)
		}
		t.rows = append(t.rows, one)
	}
	return t
}

func valueOf(n *values.Node) value {
	if n.Kind == values.Mapping {
		return value{draft.At(n, "value").ScalarText(), draft.At(n, "xml:lang").ScalarText()}
	}
	return value{text: n.ScalarText()}
}

// separated reads a table whose columns are between commas or tabs.
func separated(text string) (t table) {
	if first, rest, _ := strings.Cut(text, "\n"); strings.Contains(first, "\t") {
		t.head(strings.Split(first, "\t"))
		line := 1
		for one := range strings.SplitSeq(rest, "\n") {
			line++
			t.row(line, strings.Split(one, "\t"))
		}
		return t
	}
	c := csv.NewReader(strings.NewReader(text))
	c.FieldsPerRecord, c.LazyQuotes = -1, true
	head, err := c.Read()
	if err != nil {
		return t
	}
	t.head(head)
	for {
		cells, err := c.Read()
		if err != nil {
			return t
		}
		line, _ := c.FieldPos(0)
		t.row(line, cells)
	}
}

// head takes the names of the columns.
func (t *table) head(cells []string) {
	for _, v := range cells {
		t.vars = append(t.vars, strings.TrimPrefix(strings.Trim(strings.TrimSpace(v), `"`), "?"))
	}
}

// row takes the cells of a line.
func (t *table) row(line int, cells []string) {
	one := row{draft.LineAt(line), map[string]value{}}
	for i, cell := range cells[:min(len(cells), len(t.vars))] {
		one.values[t.vars[i]] = literal(strings.TrimSpace(cell))
	}
	if strings.TrimSpace(strings.Join(cells, "")) != "" {
		t.rows = append(t.rows, one)
	}
}

// literalForm is a value as tables of tabs have it: "Text"@en, "1953"^^<type>.
var literalForm = regexp.MustCompile(`^"(.*)"(?:@([\w-]+)|\^\^\S+)?$`)

func literal(s string) value {
	if m := literalForm.FindStringSubmatch(s); m != nil {
		return value{m[1], m[2]}
	}
	if strings.HasPrefix(s, "<") && strings.HasSuffix(s, ">") {
		s = s[1 : len(s)-1]
	} else if bare, _, typed := strings.Cut(s, "^^<http"); typed {
		s = bare
	}
	return value{text: s}
}

// item is all that a result says of one thing.
type item struct {
	at     diag.Pos
	values map[string][]value // by variable, each value once
}

// mostValues is how many values of a variable are kept for an item.
const mostValues = 50

func (it item) first(column string) string {
	if all := it.values[column]; len(all) > 0 {
		return all[0].text
	}
	return ""
}

// grouped puts the rows of one item together, in the order of their first ones. Without
// a column of items each row is one.
func grouped(t table, by string) (all []item) {
	at := map[string]int{}
	for _, row := range t.rows {
		key := row.values[by].text
		i, known := at[key]
		if !known || key == "" {
			i = len(all)
			at[key] = i
			all = append(all, item{row.at, map[string][]value{}})
		}
		for v, one := range row.values {
			if have := all[i].values[v]; one.text != "" && len(have) < mostValues && !slices.Contains(have, one) {
				all[i].values[v] = append(have, one)
			}
		}
	}
	return all
}

// decoded returns a part of an address as text.
func decoded(s string) string {
	if plain, err := url.PathUnescape(s); err == nil {
		return plain
	}
	return s
}
