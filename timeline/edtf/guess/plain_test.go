package guess

import (
	"fmt"
	"reflect"
	"strings"
	"testing"
)

// What is read without trying all rules is what the rules make of it.
func TestPlainlyAsTheRules(t *testing.T) {
	quick := 0
	for month := range strings.FieldsSeq("July Jul Jul. july SEPT Sept. May März Mai juillet août julio Juli июля June, foo mar") {
		for _, form := range []string{"27 %s 1953", "%s 27, 1953", "%s 1953", "%s, 1953", "27. %s 1953", "31 %s 1953", "1953 %s 27", "%s 0953", "27 %s 53", "%s 27 53", "3 4 %s", "%s 27. 1953"} {
			text := fmt.Sprintf(form, month)
			m := plainly(cleaned(text))
			if !m.certain() {
				continue
			}
			quick++
			g := &guesser{seen: map[string]meaning{}}
			slow, _ := g.meant(cleaned(text))
			if !reflect.DeepEqual(m.texts, slow.texts) || !slow.certain() || !reflect.DeepEqual(m.also, slow.also) {
				t.Errorf("%s: %v, and by the rules %v", text, m, slow)
			}
		}
	}
	if quick < 60 {
		t.Errorf("only %d dates were read without the rules", quick)
	}
}
