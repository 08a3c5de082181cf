using System.Text.RegularExpressions;

namespace Assistant.Safety;

/// <summary>Names that people go by on the net: by their shape, and where a platform is spoken of also by not being a word.</summary>
public sealed partial class OnlineRules(NameBook book)
{
    private const int FewestLetters = 4;

    public IEnumerable<PersonalDetail> Find(string text, IReadOnlyList<Token> tokens)
    {
        foreach (Match m in Profile().Matches(text)) yield return Of("social media handle", m);
        foreach (Match m in Spelt().Matches(text)) yield return Of("e-mail address", m);
        foreach (Match m in Tagged().Matches(text))
            if (m.Value[0] != '#' || m.Value.Any(char.IsAsciiDigit)) yield return Of("social media handle", m);
        if (text.AsSpan().IndexOfAny("_~£$") >= 0 || text.Contains("u/", StringComparison.Ordinal))
            foreach (Match m in Marked().Matches(text)) yield return Of("social media handle", m);
        foreach (Match m in Underscored().Matches(text)) yield return Of("social media handle", m);
        if (!tokens.Any(t => book.Platforms.Contains(t.Word))) yield break;
        foreach (Match m in Invented().Matches(text))
            if (IsInvented(m.Value)) yield return Of("social media handle", m);
        foreach (Match m in Called().Matches(text))
            if (m.Groups[1].Length >= FewestLetters && !IsWord(m.Groups[1].Value)) yield return Of("social media handle", m.Groups[1]);
    }

    private static PersonalDetail Of(string kind, Capture m) => new(kind, m.Index, m.Index + m.Length);

    private bool IsInvented(string name)
    {
        if (OrdinaryName().IsMatch(name) || book.Platforms.Contains(name.ToLowerInvariant())) return false;
        if (name.Contains('.')) return !CodeEndings().IsMatch(name);
        return name.Any(char.IsAsciiDigit) || name.Skip(1).Any(char.IsUpper) && name.Any(char.IsLower) && !IsWord(name);
    }

    private bool IsWord(string word) => word.ToLowerInvariant() is var plain && (book.IsWord(plain) || book.NotSurnames.Contains(plain) || book.Platforms.Contains(plain));

    [GeneratedRegex(@"\b(?:facebook|fb|instagram|tiktok|snapchat|twitter|x|youtube|twitch|discord|t|onlyfans|reddit|linkedin|vinted|steamcommunity|roblox|linktr)\.(?:com|gg|me|tv|ee|co\.uk)/[^\s,;)]{2,80}", RegexOptions.IgnoreCase)]
    private static partial Regex Profile();

    [GeneratedRegex(@"\b(?:[\w.]{1,30} ){1,4}at (?:gmail|hotmail|outlook|yahoo|icloud|live|btinternet|protonmail)(?: dot |\.)(?:com|co\.uk|me)\b|\b[\w.]{1,30} ?[\[(] ?at ?[\])] ?\w{1,30}", RegexOptions.IgnoreCase)]
    private static partial Regex Spelt();

    // "u/throwaway_1", "£dripgod", "~Uncle Bez", "NoScope_".
    [GeneratedRegex(@"(?<![\w/])u/[\w-]{3,20}\b|(?<![\w£$])[£$][A-Za-z]\w{3,20}\b|(?<!\w)~[A-Z]\w{1,20}(?: [A-Z]\w{1,20})?|(?<![\w@./:-])[A-Za-z][A-Za-z0-9.]{2,20}_{1,3}(?!\w)")]
    private static partial Regex Marked();

    [GeneratedRegex(@"(?<![\w#])[A-Za-z0-9_.]{2,32}#[0-9]{4}(?!\w)|(?<![\w/])#[0-9A-Z]{6,10}(?!\w)")]
    private static partial Regex Tagged();

    [GeneratedRegex(@"(?<![\w@./:{-])(?=[A-Za-z0-9.]{0,20}[A-Za-z])[A-Za-z0-9.]{1,20}(?:_[A-Za-z0-9.]{1,20}){1,4}(?!\w)(?<!\.(?:docx?|pdf|xlsx?|jpe?g|png|html?|txt|csv))|(?<!\w)_[A-Za-z0-9.]{2,20}_?(?!\w)")]
    private static partial Regex Underscored();

    [GeneratedRegex(@"(?<![\w@./:-])[A-Za-z](?:[A-Za-z0-9]{1,24}(?:\.[A-Za-z0-9]{1,24}){0,3})(?![\w@/]|\.\w)")]
    private static partial Regex Invented();

    [GeneratedRegex(@"\b(?:user(?:name)?|handle|gamertag|tag|psn|seller|streamer|goes by|known as|shows as|plays as|profile|account|name|nick|display name|id)(?: (?:is|was|on|of|called|name|id|there)){0,3}[ :=]{1,3}['""‘“~]?([A-Za-z][\w.\-]{2,29})", RegexOptions.IgnoreCase)]
    private static partial Regex Called();

    [GeneratedRegex(@"^(?:y|yr|year|ks|key|age|room|tier|form|catch|covid|ps|xbox|mp|s|p|v|b|m|a)\.?[0-9]{1,4}[a-z]?$|^[0-9]|^(?:e\.g|i\.e|a\.m|p\.m|d\.o\.b)$", RegexOptions.IgnoreCase)]
    private static partial Regex OrdinaryName();

    [GeneratedRegex(@"\.(?:com|org|net|gov|uk|html?|info|pdf|docx?|[A-Z].*|g|e|m|o)$")]
    private static partial Regex CodeEndings();
}
