package literal

import (
	"fmt"
	"strings"
	"testing"
	"time"
)

// Values are found wherever a program has them, and nothing of it is run.
func TestRead(t *testing.T) {
	for text, want := range map[string]string{
		`[1, "a", 'b', {c: true}]`:                             `[[1 a b map[c:true]]]`,
		`var a = [{id: 1, start: new Date(2014, 3, 20)}];`:     `[[map[id:1 start:2014-04-20]]]`,
		`x({start: new Date(Date.UTC(2014, 0, 2, 3, 4)), a,})`: `[map[a:<nil> start:2014-01-02T03:04:00]]`,
		`x = [{start: new Date("2014-04-20T10:00")}]`:          `[[map[start:2014-04-20T10:00]]]`,
		`x = [{start: moment('2014-04-20'), end: f(1)}]`:       `[[map[end:<nil> start:2014-04-20]]]`,
		"/* [1] */ // [2]\n'[3]' ; if (a) { b = [4] }":         `[[4]]`,
		`{a: 'b' + "c" + d, e: 1 + 2, f: x ? [1] : {}}`:        `[map[a:bc e:1 f:<nil>]]`,
		`{"a": "\u0041\n\x42"}`:                                "[map[a:A\nB]]",
		`<p>It's [1]</p><script>var a = [2];</script>[3]`:      `[[2]]`,
		`[1, 2`:           `[]`,
		`{ return [5]; }`: `[[5]]`,
		``:                `[]`,
	} {
		all, _ := Read(text)
		got := []any{}
		for _, n := range all {
			got = append(got, n.PlainValue())
		}
		if s := fmt.Sprint(got); s != want {
			t.Errorf("%s is %s, want %s", text, s, want)
		}
	}
}

// Places are those in the file.
func TestPlaces(t *testing.T) {
	all, _ := Read("é = [\n  {a: 1},\n  {b: 2}]\n[7]")
	if len(all) != 2 || all[0].Items[1].Pos.Line != 3 || all[0].Items[1].Pos.Column != 3 || all[1].Pos.Line != 4 {
		t.Errorf("%+v", all)
	}
}

// What no program writes takes no longer than what it is long.
func TestWorkIsBounded(t *testing.T) {
	begin := time.Now()
	for _, part := range []string{"[", "{a:", "[{a:[", `{"a":["`, "(", "new Date(", "'", "/*", "{a:(", "<script"} {
		Read(strings.Repeat(part, 50_000))
	}
	if took := time.Since(begin); took > 10*time.Second {
		t.Errorf("it took %v", took)
	}
}

func FuzzRead(f *testing.F) {
	f.Add("var a = [{id: 1, start: new Date(2014, 3, 20)}];")
	f.Add("<script>[1]</script>")
	f.Fuzz(func(t *testing.T, text string) {
		all, _ := Read(text)
		for _, n := range all {
			if n.Pos.Line < 1 || n.Pos.Line > strings.Count(text, "\n")+1 {
				t.Errorf("%+v", n.Pos)
			}
		}
	})
}
