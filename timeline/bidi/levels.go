package bidi

import (
	"slices"

	"golang.org/x/text/unicode/bidi"
)

// levelsOf returns the level of every character of a line: even where it runs to
// the right, odd where it runs to the left, and the deeper the further inside.
func levelsOf(line string) []int8 {
	runes := []rune(line)
	base := int8(0)
	if RightToLeft(line) {
		base = 1
	}
	p := paragraph{base: base, at: make([]int, 0, len(runes))}
	for i, r := range runes {
		if c := classOf(r); c != bidi.BN { // X9: what shows nothing is not there
			p.at = append(p.at, i)
			p.runes = append(p.runes, r)
			p.first = append(p.first, c)
		}
	}
	p.class = slices.Clone(p.first)
	p.weak()
	p.brackets()
	p.neutrals()
	return p.levels(len(runes))
}

// paragraph is a line being resolved; the names of rules are those of UAX #9.
type paragraph struct {
	base  int8 // the level of the line
	at    []int
	runes []rune
	first []bidi.Class // as the characters have it
	class []bidi.Class // as resolved so far
}

// direction returns the class of a level.
func direction(level int8) bidi.Class {
	if level%2 == 1 {
		return bidi.R
	}
	return bidi.L
}

// weak resolves marks, numbers and what stands within them: W1 to W7.
func (p *paragraph) weak() {
	p.marksAndLetters()
	p.separators()
	p.terminators()
	strong := direction(p.base)
	for i, c := range p.class {
		switch c {
		case bidi.L, bidi.R:
			strong = c
		case bidi.EN: // W7
			if strong == bidi.L {
				p.class[i] = bidi.L
			}
		}
	}
}

// marksAndLetters is W1, W2 and W3.
func (p *paragraph) marksAndLetters() {
	before, strong := direction(p.base), direction(p.base)
	for i, c := range p.class {
		if c == bidi.NSM {
			c = before
		}
		before = c
		switch c {
		case bidi.L, bidi.R, bidi.AL:
			strong = c
		case bidi.EN:
			if strong == bidi.AL {
				c = bidi.AN
			}
		}
		p.class[i] = c
	}
	for i, c := range p.class {
		if c == bidi.AL {
			p.class[i] = bidi.R
		}
	}
}

// separators is W4: one sign between two numbers of a kind is part of them.
func (p *paragraph) separators() {
	for i := 1; i+1 < len(p.class); i++ {
		before, after := p.class[i-1], p.class[i+1]
		if before != after {
			continue
		}
		switch p.class[i] {
		case bidi.ES:
			if before == bidi.EN {
				p.class[i] = bidi.EN
			}
		case bidi.CS:
			if before == bidi.EN || before == bidi.AN {
				p.class[i] = before
			}
		}
	}
}

// terminators is W5 and W6: signs beside a number are part of it, others stand
// alone.
func (p *paragraph) terminators() {
	for i := 0; i < len(p.class); {
		if p.class[i] != bidi.ET {
			i++
			continue
		}
		end := i
		for end < len(p.class) && p.class[end] == bidi.ET {
			end++
		}
		if i > 0 && p.class[i-1] == bidi.EN || end < len(p.class) && p.class[end] == bidi.EN {
			for j := i; j < end; j++ {
				p.class[j] = bidi.EN
			}
		}
		i = end
	}
	for i, c := range p.class {
		if c == bidi.ES || c == bidi.ET || c == bidi.CS {
			p.class[i] = bidi.ON
		}
	}
}

// strongOf returns the direction that a resolved character gives to what is
// beside it, numbers being read as what they stand in; ON for neutral ones.
func strongOf(c bidi.Class) bidi.Class {
	switch c {
	case bidi.L:
		return bidi.L
	case bidi.R, bidi.EN, bidi.AN:
		return bidi.R
	}
	return bidi.ON
}

// neutrals is N1 and N2: what lies between two letters of one direction takes
// it, all else the direction of the line.
func (p *paragraph) neutrals() {
	base := direction(p.base)
	for i := 0; i < len(p.class); {
		if strongOf(p.class[i]) != bidi.ON {
			i++
			continue
		}
		end := i
		for end < len(p.class) && strongOf(p.class[end]) == bidi.ON {
			end++
		}
		before, after := base, base
		if i > 0 {
			before = strongOf(p.class[i-1])
		}
		if end < len(p.class) {
			after = strongOf(p.class[end])
		}
		to := base
		if before == after {
			to = before
		}
		for ; i < end; i++ {
			p.class[i] = to
		}
	}
}

// levels is I1, I2 and L1; what shows nothing stands with what is before it.
func (p *paragraph) levels(n int) []int8 {
	all := make([]int8, n)
	for i := range all {
		all[i] = -1
	}
	for i, c := range p.class {
		level := p.base
		switch {
		case level%2 == 0 && c == bidi.R, level%2 == 1 && c != bidi.R:
			level++
		case level%2 == 0 && (c == bidi.AN || c == bidi.EN):
			level += 2
		}
		all[p.at[i]] = level
	}
	for i := len(p.first) - 1; i >= 0 && p.first[i] == bidi.WS; i-- { // spaces at the end
		all[p.at[i]] = p.base
	}
	before := p.base
	for i := range all {
		if all[i] < 0 {
			all[i] = before
		}
		before = all[i]
	}
	return all
}
