package writing

import (
	"strings"
	"testing"
)

// A new timeline is called as its file is, whatever that is; the usual name is no title.
func TestANewTimelineIsCalledAsItsFile(t *testing.T) {
	for path, want := range map[string]string{
		"/home/of/somebody/My lesson.tideline.yaml": "title: My lesson\n",
		"The war: 1914.yaml":                        "title: \"The war: 1914\"\n",
		"yes.tideline.yaml":                         "title: \"yes\"\n",
		"timeline.tideline.yaml":                    "title: My timeline\n",
	} {
		if text := string(empty(path)); text != "tideline: 1\n"+want+"events: []\n" && text != "tideline: 1\n"+strings.ReplaceAll(want, `"`, "'")+"events: []\n" {
			t.Errorf("%s: %s", path, text)
		}
	}
}
