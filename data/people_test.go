package data_test

import "testing"

// The scholars are known by their posts, everybody else by the years of a life
// as well, if they are certain; those of Kim Jong Un are not.
func TestPeopleHaveTheirYears(t *testing.T) {
	withoutYears := map[string]bool{
		"korolev": true, "li-mingjiang": true, "koh": true, "easley": true, "delury": true, "haenle": true, "yun-sun": true,
		"kim-jong-un": true,
	}
	doc := story(t)
	for _, p := range doc.People {
		if p.Name == "" || p.Role == "" {
			t.Errorf("%s has no name or no role", p.ID)
		}
		if known := p.Born != "" || p.Died != ""; known == withoutYears[p.ID] {
			t.Errorf("%s: years are given: %v", p.ID, known)
		}
	}
}
