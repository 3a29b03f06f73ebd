package help

import (
	"os"
	"strings"
	"testing"
)

// The chapters are the whole page, and nothing besides.
func TestChaptersAreTheWholePage(t *testing.T) {
	page, err := os.ReadFile("../../docs/format.md")
	if err != nil {
		t.Fatal(err)
	}
	all := chapters(string(page))
	var whole strings.Builder
	for _, c := range all {
		whole.WriteString(c.text)
	}
	if whole.String() != string(page) || len(all) < 15 || all[0].title != "The events file" {
		t.Errorf("%d chapters do not make the page", len(all))
	}
}

// What looks like a heading inside an example is none.
func TestChaptersEndAtHeadings(t *testing.T) {
	all := chapters("# One\n```yaml\n# a remark\n```\n### Below\n## Two\n")
	if len(all) != 2 || all[0].title != "One" || all[1].title != "Two" || !strings.Contains(all[0].text, "### Below") {
		t.Errorf("%+v", all)
	}
}

// Tables become lists that the window can break, with every word of theirs, and
// what only looks like one stays.
func TestTablesBecomeLists(t *testing.T) {
	page := "Two.\n\n| Key | Type | If missing | Meaning |\n| --- | --- | --- | --- |\n| `id` | id | – | what `a \\| b` is |\n| `on` | date |  | the day |\n\n" +
		"| Type | What to write |\n|---|---|\n| text | one line |\n\n```yaml\n| no table |\n```\n"
	want := "Two.\n\n\n- **id** – Type: id. Meaning: what `a | b` is\n- **on** – Type: date. Meaning: the day\n\n\n- **text** – one line\n\n```yaml\n| no table |\n```\n"
	if got := tablesAsLists(page); got != want {
		t.Errorf("got %q\nwant %q", got, want)
	}
	if got := tableNames(page); got != "id, on, text" {
		t.Errorf("the tables are of %q", got)
	}
	if got := tableNames("## Two\n\nWords alone.\n"); got != "Words alone." {
		t.Errorf("without a table it is about %q", got)
	}
	whole, err := os.ReadFile("../../docs/format.md")
	if err != nil {
		t.Fatal(err)
	}
	if got := tablesAsLists(string(whole)); strings.Contains(got, "\n| ") || !strings.Contains(got, "- **leads_to** – ") {
		t.Error("a table of the format is left")
	}
}
