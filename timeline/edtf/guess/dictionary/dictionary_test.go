package dictionary_test

import (
	"slices"
	"testing"

	"tideline/timeline/edtf/guess/dictionary"
)

// What is written in one language is among what it may say in English.
func TestEnglish(t *testing.T) {
	for text, want := range map[string]string{
		"27. Juli 1953": "27. july 1953", "1950er Jahre": "1950s", "19. Jh.": "19th century", "Anfang 1953": "early 1953", "vom 3. bis 5. Mai 1945": "from 3. to 5. may 1945",
		"XIXe siècle": "xix century", "Ier siècle av. J.-C.": "i century bc", "mi-1953": "mid 1953", "jusqu’à 1820": "until 1820",
		"siglo XIX": "xix century", "década de 1950": "1950s", "a mediados del siglo XIX": "mid xix century",
		"XIX в.": "xix century", "ХІХ в.": "xix century", "1930-е годы": "1930s", "с 1820 по 1825": "from 1820 to 1825", "30-е годы XX века": "30s xx century",
	} {
		if all := dictionary.English(text); !slices.Contains(all, want) {
			t.Errorf("%s: %q, want %q", text, all, want)
		}
	}
	if all := dictionary.English("27 July 1953"); len(all) > 0 {
		t.Errorf("English is put into %q", all)
	}
}

func TestMonth(t *testing.T) {
	for word, want := range map[string]string{"juillet": "july", "июля": "july", "jänner": "january", "montag": "", "xyz": ""} {
		if got := dictionary.Month(word); got != want {
			t.Errorf("%s is %q, want %q", word, got, want)
		}
	}
}
