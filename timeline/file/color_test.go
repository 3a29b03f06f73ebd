package file

import "testing"

// A colour of CSS, or of other languages, is taken for the nearest of the lanes.
func TestNearestColor(t *testing.T) {
	for word, want := range map[string]string{
		"red": "crimson", "rosé": "", "rojo": "crimson", "lime": "green", "grün": "green", "gold": "ochre", "jaune": "ochre",
		"purple": "violet", "lila": "violet", "navy": "slate", "grey": "slate", "bleu": "slate", "": "", "#": "",

		// grey, as far as it has hardly any hue
		"#000000": "slate", "#ffffff": "slate", "#2f0000": "slate", "#300000": "crimson", "#d0d0ff": "slate", "#cfcfff": "slate",
		// red, with more and more green
		"#ff0000": "crimson", "#ff6700": "crimson", "#ff6800": "ochre", "#ffff00": "ochre", "#ffff80": "ochre",
		// red, with more and more blue
		"#ff007f": "crimson", "#ff0080": "violet", "#ff00ff": "violet", "#ff7f01": "ochre", "#ff6901": "ochre",
		// blue, with more and more red
		"#0000ff": "slate", "#6700ff": "slate", "#6800ff": "violet", "#00ffff": "green", "#0080ff": "slate", "#00ff00": "green", "#80ff00": "green", "#7f80ff": "slate",
		// far from grey and from full
		"#ff8040": "crimson", "#ffa080": "crimson", "#ff6440": "crimson", "#ff4096": "crimson", "#7040ff": "slate",

		"#f00": "crimson", "#f80": "ochre", "#0f0": "green", "#00f": "slate", "#f0f": "violet", "#402": "crimson", "#60e": "violet",
		"ff0000": "", "#ff00": "", "#ff00000": "", "#gg0000": "", "#12": "",
	} {
		if got := nearestColor(word); string(got) != want {
			t.Errorf("%s is %q, want %q", word, got, want)
		}
	}
}
