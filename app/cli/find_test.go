package cli_test

import (
	"encoding/json"
	"os"
	"strings"
	"testing"

	"tideline/app/cli"
)

// What is advised of standard input is to check that, and not a file of its name.
func TestProblemsOfStandardInput(t *testing.T) {
	r := runAt(streams{typed: "tideline: 1\ntitle: T\nevents:\n  - {title: Yalta, date: 1945}\n"}, "find", "yalta", "-")
	if r.code != cli.Done || !strings.Contains(r.stderr, "“tideline check -”") {
		t.Errorf("exit %d, %q", r.code, r.stderr)
	}
}

// A person is found in the bundled story by names in several scripts, and brings what
// names or quotes him; words are one argument.
func TestFindingByAnyName(t *testing.T) {
	for words, id := range map[string]string{
		"jong un": "kim-jong-un", "김정은": "kim-jong-un", "金正恩": "kim-jong-un", "Kim Čong-un": "kim-jong-un", "Путин": "putin", "ПУТИН": "putin",
	} {
		r := run("find", words, "--json")
		var hits []map[string]string
		if err := json.Unmarshal([]byte(r.stdout), &hits); err != nil || r.code != cli.Done {
			t.Fatalf("%s: exit %d, %v: %s", words, r.code, err, r.stderr)
		}
		if hits[0]["kind"] != "person" || hits[0]["id"] != id {
			t.Errorf("%s: the best is %q", words, hits[0])
		}
		kinds := map[string]bool{}
		for _, h := range hits {
			kinds[h["kind"]] = true
			for _, key := range []string{"kind", "id", "title", "date", "field", "text"} {
				if _, ok := h[key]; !ok {
					t.Fatalf("%s: no %s in %q", words, key, h)
				}
			}
		}
		if !kinds["event"] || !kinds["quotation"] {
			t.Errorf("%s finds %v", words, kinds)
		}
	}
}

// What is exported is what the filter keeps; one that keeps nothing, or is none, is
// refused.
func TestExportTakesAFilter(t *testing.T) {
	t.Chdir(t.TempDir())
	file := "lanes.yaml"
	src := "tideline: 1\ntitle: T\nlanes: [{id: up, name: Up}, {id: down, name: Down}]\nevents:\n" +
		"  - {id: a, date: 1950, title: Alpha, lanes: [up], tags: [test]}\n  - {id: b, date: 1960, title: Beta, lanes: [down]}\n"
	if err := os.WriteFile(file, []byte(src), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, ending := range []string{"svg", "html", "json"} {
		mustRun(t, "export", file, "-o", "out."+ending, "--filter", "lane:up")
		if got := string(mustRead(t, "out."+ending)); !strings.Contains(got, "Alpha") || strings.Contains(got, "Beta") {
			t.Errorf("out.%s holds what is hidden, or lacks what is not", ending)
		}
	}
	for args, want := range map[string]string{"alpha": "FIELD:VALUE", "tag:test alpha": "FIELD:VALUE", "tag:nothing": "no event"} {
		if r := run("export", file, "-o", "none.svg", "--filter", args); r.code == 0 || !strings.Contains(r.stderr, want) {
			t.Errorf("--filter %q ends in %d and says %s", args, r.code, r.stderr)
		}
	}
	if r := run("present", file, "--filter", "tag:nothing"); r.code == 0 {
		t.Error("a talk about nothing begins")
	}
}
