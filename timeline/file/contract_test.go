package file

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"tideline/timeline"
	"tideline/timeline/diag"
	"tideline/timeline/edtf"
	"tideline/timeline/file/syntax/recovery"
	"tideline/timeline/file/syntax/values"
	"tideline/timeline/file/syntax/yaml"
	"tideline/timeline/pattern"
	"tideline/timeline/review"
)

// described is a table of the format, whatever its records are.
type described interface {
	describe() (noun pattern.English, keys []keyInfo)
}

// allShapes lists every table. That none is forgotten is held by the contract:
// its sections name all kinds of records, and each must be found here.
func allShapes() []described {
	return []described{
		documentShape(), scaleShape(), laneShape(), personShape(), sourceShape(), eraShape(), eventShape(), placeShape(),
		pictureShape(), citationShape(), quoteShape(), originalShape(), checkShape(), datedClaimShape(), webLinkShape(),
		claimShape(), correctionShape(), linkShape(), storyShape(), stepShape(),
	}
}

const contractFile = "../../docs/format.md"

// section is one chapter of the contract.
type section struct {
	title string
	rows  [][]string // of its tables, without the heads
	yaml  []string   // its examples
}

// contract reads docs/format.md.
func contract(t *testing.T) []section {
	t.Helper()
	text, err := os.ReadFile(contractFile)
	if err != nil {
		t.Fatal(err)
	}
	var all []section
	var example *strings.Builder
	for line := range strings.Lines(string(text)) {
		line = strings.TrimSuffix(line, "\n")
		switch {
		case line == "```yaml":
			example = &strings.Builder{}
		case line == "```":
			last := &all[len(all)-1]
			last.yaml, example = append(last.yaml, example.String()), nil
		case example != nil:
			fmt.Fprintln(example, line)
		case strings.HasPrefix(line, "#"):
			all = append(all, section{title: strings.TrimLeft(line, "# ")})
		case strings.HasPrefix(line, "| `"):
			last := &all[len(all)-1]
			last.rows = append(last.rows, cells(line))
		}
	}
	return all
}

// cells cuts a row of a table; a bar inside a cell is written \|.
func cells(line string) (row []string) {
	line = strings.ReplaceAll(line, `\|`, "\x00")
	for cell := range strings.SplitSeq(strings.Trim(line, "|"), "|") {
		row = append(row, strings.ReplaceAll(strings.TrimSpace(cell), "\x00", "|"))
	}
	return row
}

func TestContractListsTheKeys(t *testing.T) {
	chapters := map[string]section{}
	for _, s := range contract(t) {
		chapters[strings.ToLower(s.title)] = s
	}
	for _, shape := range allShapes() {
		name, keys := shape.describe()
		noun := string(name)
		chapter, ok := chapters[noun]
		if !ok {
			t.Errorf("%s has no section on %s", contractFile, noun)
			continue
		}
		delete(chapters, noun)
		var want, got []string
		for _, k := range keys {
			want = append(want, fmt.Sprintf("`%s` | %s | required: %t", k.key, k.kind, k.required))
		}
		for _, row := range chapter.rows {
			got = append(got, fmt.Sprintf("%s | %s | required: %t", row[0], row[1], row[2] == "yes"))
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s, %s:\n%s\nthe parser has\n%s", contractFile, noun, strings.Join(got, "\n"), strings.Join(want, "\n"))
		}
		if len(chapter.yaml) == 0 {
			t.Errorf("%s has no example of %s", contractFile, noun)
		}
	}
	for _, rest := range []string{"the events file", "values", "dates", "keys and ids", "problems", "finding and comparing", "the claim report", "the json export"} {
		delete(chapters, rest)
	}
	for title, s := range chapters {
		if !strings.HasPrefix(title, "of ") { // the tables of problems
			t.Errorf("%s describes %q (%d keys), which the parser does not know", contractFile, title, len(s.rows))
		}
	}
}

func TestContractListsTheProblems(t *testing.T) {
	var got, want []string
	for _, s := range contract(t) {
		if strings.HasPrefix(s.title, "Of ") {
			for _, row := range s.rows {
				got = append(got, strings.Join(row, " | "))
			}
		}
	}
	for _, k := range diag.Kinds() {
		advice := string(k.Advice)
		if k.Else != "" {
			advice += " · " + string(k.Else)
		}
		braced := strings.NewReplacer("{{.", "{", "}}", "}")
		want = append(want, braced.Replace(fmt.Sprintf("`%s` | %s | %s | %s", k.Code, k.Severity, k.Message, advice)))
	}
	if !slices.Equal(got, want) {
		t.Errorf("%s:\n%s\nthe parser has\n%s", contractFile, strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

func TestContractListsTheConcerns(t *testing.T) {
	var got, want []string
	for _, s := range contract(t) {
		if s.title == "The claim report" {
			for _, row := range s.rows {
				got = append(got, row[0])
			}
		}
	}
	for _, kind := range review.ConcernKinds() {
		want = append(want, "`"+string(kind)+"`")
	}
	if !slices.Equal(got, want) {
		t.Errorf("%s lists the concerns\n%s\nthe report has\n%s", contractFile, strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

// TestContractExamples reads each example without a problem. What an example
// refers to and does not define comes from the examples of the other sections.
func TestContractExamples(t *testing.T) {
	usual := map[string]string{}
	var keys []string
	for _, s := range contract(t) {
		for _, example := range s.yaml {
			for _, part := range topLevel(example) {
				key, _, _ := strings.Cut(part, ":")
				if _, there := usual[key]; !there {
					usual[key] = part
					keys = append(keys, key)
				}
			}
		}
	}
	usual["events"] += "  - {id: geneva, date: 1954-04-26/1954-07-20, title: Geneva Conference}\n"
	count := 0
	for _, s := range contract(t) {
		for _, example := range s.yaml {
			count++
			text := example
			for _, key := range keys {
				if !strings.HasPrefix(text, key+":") && !strings.Contains(text, "\n"+key+":") && key != "stories" && key != "eras" {
					text += usual[key]
				}
			}
			if doc, problems := Parse(s.title, []byte(text)); len(problems) > 0 || len(doc.Events) == 0 {
				t.Errorf("%s, %s:\n%s\n%v", contractFile, s.title, text, problems)
			}
		}
	}
	if count < len(allShapes()) {
		t.Errorf("%s has %d examples", contractFile, count)
	}
}

// topLevel cuts a text into its top-level keys.
func topLevel(text string) (parts []string) {
	for line := range strings.Lines(text) {
		if line[0] != ' ' {
			parts = append(parts, "")
		}
		parts[len(parts)-1] += line
	}
	return parts
}

// Each kind of problem has its texts; each place in them is a word, and every
// code that exists is listed once.
func TestProblemsAreWhole(t *testing.T) {
	seen := map[string]bool{}
	for _, k := range diag.Kinds() {
		if seen[k.Code] || k.Code == "" || k.Message == "" || k.Advice == "" {
			t.Errorf("incomplete or double: %+v", k)
		}
		seen[k.Code] = true
		if strings.HasSuffix(string(k.Advice), "?") != (k.Else != "" && strings.HasPrefix(string(k.Advice), "did")) {
			t.Errorf("%s asks a question it cannot always ask: %q", k.Code, k.Advice)
		}
	}
}

// The limits that a writer can meet are named in the contract.
func TestContractNamesTheLimits(t *testing.T) {
	text, err := os.ReadFile(contractFile)
	if err != nil {
		t.Fatal(err)
	}
	page := strings.Join(strings.Fields(string(text)), " ")
	for _, limit := range []string{
		fmt.Sprintf("nested up to %d deep", values.MaxDepth),
		"up to " + edtf.English().Number(yaml.MaxAliased) + " values",
		fmt.Sprintf("more than %d,%03d faults", recovery.MaxFaults/1000, recovery.MaxFaults%1000),
		fmt.Sprintf("up to %d faults", recovery.MaxRepairs),
		fmt.Sprintf("Of more than %d the warnings", diag.MaxProblems),
		fmt.Sprintf("up to %d characters", timeline.LongestID),
	} {
		if !strings.Contains(page, limit) {
			t.Errorf("%s does not say %q", contractFile, limit)
		}
	}
	if recovery.MaxFaults != diag.MaxGuesses {
		t.Error("the contract names one limit for both")
	}
}
