# Of what a step has said, what failed and why, for repeating it at the end of everything: whoever reads a long output, or only the end of it,
# must not have to look for the one failure. Node's tests tell theirs under "failing tests:", those of Cargo under "---- NAME stdout ----".
{ gsub(/\033\[[0-9;]*m/, "") }
/^tests\/(browser|node)\/.* s$/ || /^Once more, alone/ || /^Longest in/ { telling = 0; file = $0; next }
/^test result: / { telling = 0 }
/failing tests:$/ || /^---- .* stdout ----$/ { telling = 1; lines = 0; if (file != "") print file }
telling && NF && ++lines <= 60 { print "  " substr($0, 1, 300); said = 1 }
{ last[NR % 25] = $0 }
# A compiler, a formatter, a script: its last words.
END { if (!said) for (i = NR - 24; i <= NR; i++) if (i > 0) print "  " substr(last[i % 25], 1, 300) }
