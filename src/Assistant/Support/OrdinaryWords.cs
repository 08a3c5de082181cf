using Assistant.Retrieval;

namespace Assistant.Support;

/// <summary>
/// Words that somewhere in our texts begin in lower case. Only such a word may open a sentence without being a name:
/// "Ask" is one, "Solihull" is not.
/// </summary>
public sealed class OrdinaryWords(IEnumerable<string> texts)
{
    // Words that open our sentences and seldom stand elsewhere.
    private static readonly string[] Openings =
    [
        "a", "an", "the", "this", "these", "those", "some", "any", "yes", "no", "about", "above", "across", "after", "although", "as", "at", "because",
        "before", "below", "between", "beyond", "by", "during", "for", "from", "if", "in", "into", "once", "since", "so", "then", "there", "to", "under",
        "until", "when", "where", "while", "with", "within", "without", "add", "agree", "arrange", "ask", "attach", "avoid", "begin", "book", "bring",
        "build", "call", "check", "choose", "complete", "confirm", "consider", "contact", "copy", "dated", "decide", "describe", "diary", "discuss",
        "do", "download", "email", "escalate", "expect", "explain", "feed", "fill", "find", "follow", "gather", "get", "give", "go", "have", "hold",
        "invite", "involve", "join", "keep", "learn", "leave", "let", "link", "list", "listen", "loose", "make", "map", "meet", "misspelt", "name",
        "note", "notice", "notify", "offer", "open", "pass", "phone", "plan", "point", "press", "prepare", "print", "put", "quote", "raise", "read",
        "record", "refer", "remind", "reply", "report", "request", "review", "ring", "save", "say", "see", "seek", "send", "set", "settle", "share",
        "sign", "speak", "start", "stay", "stop", "submit", "take", "talk", "telephone", "tell", "think", "treat", "try", "update", "use", "visit",
        "wait", "warn", "welcome", "work", "write", "wrong",
    ];

    private readonly HashSet<string> _stems =
        [.. Openings.Concat(texts.SelectMany(t => Words.In(t).Where(w => char.IsLower(t[w.Start])).Select(w => w.Text))).Select(Stemmer.Stem)];

    public bool Contains(string word) => Words.In(word) is [var only, ..] && (_stems.Contains(Stemmer.Stem(only.Text)) || NumberWords.IsNumber(only.Text));
}
