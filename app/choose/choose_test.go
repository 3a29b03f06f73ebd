package choose

import (
	"strings"
	"testing"
)

func TestPatterns(t *testing.T) {
	for _, c := range []struct {
		endings  []string
		capitals bool
		want     string
	}{
		{nil, false, "*"},
		{nil, true, "*"},
		{[]string{".html"}, false, "*.html"},
		{[]string{".tideline.yaml", ".yml"}, false, "*.tideline.yaml *.yml"},
		{[]string{".tideline.yaml", ".yml"}, true, "*.tideline.yaml *.TIDELINE.YAML *.yml *.YML"},
		{[]string{".7"}, true, "*.7"},
	} {
		if got := strings.Join((Filter{Endings: c.endings}).patterns(c.capitals), " "); got != c.want {
			t.Errorf("%q, capitals %v: %s, want %s", c.endings, c.capitals, got, c.want)
		}
	}
}
