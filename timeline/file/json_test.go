package file

import (
	"encoding/json"
	"fmt"
	"reflect"
	"strings"
	"testing"

	"tideline/timeline/diag"
	"tideline/timeline/file/syntax"
)

// acceptedJSON are texts that every reader of JSON must take, one for each
// thing that a writer of JSON may do.
func acceptedJSON() []string {
	return []string{
		`[]`, `[ ]`, `[[]   ]`, "[\t1,\n2,\r3 ]", ` [1]`, "[1]\n", "[]\u0020\t\r\n", `{}`, `{"a":[]}`, `{"":0}`, `[""]`,
		`[null]`, `[true,false]`, `[1,null,null,null,2]`, `[null, 1, "1", {}]`, `{"a":null}`, `{"a" : "b" , "c" : "d"}`,
		`{"a":"b","a":"c"}`, `{"a":"b","a":"b"}`, `{"foo\u0000bar": 42}`, `{"min": -1.0e+28, "max": 1.0e+28}`,
		"{\n\"a\": \"b\"\n}", `{"title":"\u041f\u043e\u043b\u0442\u043e\u0440\u0430" }`, `{"x":[{"id": "aaa"}], "id": "bbb"}`,
		`[123e65]`, `[0e+1]`, `[0e1]`, `[ 4]`, `[-0]`, `[-123]`, `[-1]`, `[-0.000000000000000000000000000000000001]`, `[20e1]`,
		`[1E22]`, `[1E-2]`, `[1E+2]`, `[123e45]`, `[123.456e78]`, `[1e-2]`, `[1e+2]`, `[123.456789]`, `[1e9999]`,
		`[100000000000000000000000000000000000000000000000000]`,
		`["\u0060\u012a\u12AB"]`, `["\uD801\udc37"]`, `["\ud83d\ude39\ud83d\udc8d"]`, `["\"\\\/\b\f\n\r\t"]`, `["\\u0000"]`, `["\""]`,
		`["a/*b*/c/*d//e"]`, `["\\a"]`, `["\\n"]`, `["\u0012"]`, `["\uFFFF"]`, `["asd"]`, `[ "asd"]`, `["\uDBFF\uDFFF"]`,
		`["new\u00A0line"]`, `["\u0000"]`, `["\u002c"]`, `["π"]`, `["asd "]`, `" "`, `["\uD834\uDd1e"]`, `["\u0821"]`, `["\u0123"]`,
		"[\"\u2028\"]", "[\"\u2029\"]", `["\u0061\u30af\u30EA\u30b9"]`, "[\"new\u2028line\"]", "[\"\x7f\"]", "[\"\u0080\u0085\u009f\"]",
		`["\uA66D"]`, `["\u005C"]`, `["⍂㈴⍂"]`, `["\u200B"]`, `["\u2064"]`, `["\uFDD0"]`, `["\uFFFE"]`, `["\u0022"]`, "[\"\uFFFE\uFFFF\"]",
		"[\"€𝄞\"]", "[\"a\x7fa\"]", `["\ud800"]`, `["\udc00x"]`, `["\ud800\ud800\n"]`, `["\uD888\u1234"]`, `["\uDd1e\uD834"]`,
		"[\"\uFEFF\"]", "[\"\uE03F?\uE025%\uE05C\uE009\"]", `["#a", "b #c", "- d", ": e", "&f", "*g", "!h", "@", "%", "? i"]`,
		`{"a?":"?b","%":"%","<<":5,"- a":1}`, `{"<<":{"a":1},"b":2}`, `{"` + strings.Repeat("k", 2000) + `":1}`, `"asd"`, `["` + strings.Repeat("long ", 20_000) + `"]`,
		strings.Repeat(`[`, 99) + strings.Repeat(`]`, 99), strings.Repeat(`{"a":`, 99) + `1` + strings.Repeat(`}`, 99),
	}
}

// Every text that is JSON is read as JSON has it, and no fault is found in it.
func TestEveryJSONIsRead(t *testing.T) {
	for _, text := range acceptedJSON() {
		r := diag.NewReport("x")
		n := syntax.Read(r, text, allWords()).Root
		if r.Len() > 0 || n == nil {
			t.Errorf("%.80q: %v", text, r.Found())
			continue
		}
		if got, want := n.PlainValue(), wantJSON(t, text); !reflect.DeepEqual(got, want) {
			t.Errorf("%.80q:\n%#v, want\n%#v", text, got, want)
		}
	}
}

// wantJSON returns what the standard library reads, with numbers and truths as
// they were written; of a double key it would take the last and we the first.
func wantJSON(t *testing.T, text string) any {
	t.Helper()
	if strings.Contains(text, `"a":"b","a":"c"`) {
		return map[string]any{"a": "b"}
	}
	dec := json.NewDecoder(strings.NewReader(text))
	dec.UseNumber()
	var v any
	if err := dec.Decode(&v); err != nil {
		t.Fatalf("%.80q is no JSON: %v", text, err)
	}
	return asTexts(v)
}

func asTexts(v any) any {
	switch v := v.(type) {
	case []any:
		for i := range v {
			v[i] = asTexts(v[i])
		}
		return v
	case map[string]any:
		for k := range v {
			v[k] = asTexts(v[k])
		}
		return v
	case nil:
		return nil
	}
	return fmt.Sprint(v)
}

// What programs in other languages write is read whole, on one line or on many,
// with the places of its faults.
func TestJSONOfPrograms(t *testing.T) {
	src := "{\"tideline\":1,\"title\":\"\\ud842\\udfb7\\u91ce\",\r\n\"events\":[{\"id\":\"a\",\"date\":\"1950\",\"title\":\"😀 \\ud83d\\ude80\",\"importance\":9,\"sources\":[{\"id\":\"s\"}]}],\n" +
		"\t\"sources\":[{\"id\":\"s\",\"title\":\"S\\/T\",\"url\":\"https:\\/\\/example.org\\/a\"}]}"
	for _, text := range []string{src, "\uFEFF" + src} {
		doc, problems := Parse("x", []byte(text))
		if len(problems) != 1 || problems[0].Pos != (diag.Pos{Line: 2, Column: 73}) {
			t.Fatalf("%v", problems)
		}
		if doc.Title != "𠮷野" || doc.Events[0].Title != "😀 🚀" || doc.Sources[0].URL != "https://example.org/a" || doc.Sources[0].Title != "S/T" {
			t.Errorf("%+v %+v", doc.Events, doc.Sources)
		}
	}
}

// A number without a fraction is a whole number, however a program wrote it.
func TestWholeNumbersOfPrograms(t *testing.T) {
	for text, want := range map[string]int{"5": 5, "5.0": 5, "5e0": 5, "0.5e1": 5, "4.00": 4} {
		doc, problems := Parse("x", []byte(`{"tideline":1.0,"title":"T","events":[{"id":"a","date":1953,"title":"A","importance":`+text+`}]}`))
		if len(problems) > 0 || doc.Events[0].Importance != want {
			t.Errorf("%s: %v, read %d", text, problems, doc.Events[0].Importance)
		}
	}
	for _, text := range []string{"4.5", "NaN", "Inf", "0x5", "five", "1e99"} {
		if n, ok := wholeNumber(text); ok {
			t.Errorf("%s: read as %d", text, n)
		}
	}
}

// The limit of nesting holds for JSON too, is told once, and costs nothing
// beside it.
func TestDeepJSON(t *testing.T) {
	for _, n := range []int{101, 5000} {
		src := `{"tideline":1,"title":"x","mood":` + strings.Repeat(`[`, n) + "1,[2]" + strings.Repeat(`]`, n) + `,"events":[{"id":"a","date":"1953","title":"One"}]}`
		doc, problems := Parse("x", []byte(src))
		if len(doc.Events) != 1 || len(problems) != 2 || problems[0].Code != diag.CodeUnknownKey || problems[1].Code != diag.CodeTooDeep {
			t.Errorf("%d deep: %d events, %v", n, len(doc.Events), problems)
		}
	}
}
