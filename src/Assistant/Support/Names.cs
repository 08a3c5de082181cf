using System.Text.RegularExpressions;

namespace Assistant.Support;

/// <summary>Words with capitals, as they stand. <see cref="Opens"/>: the first also opens the sentence, so its capital may mean nothing.</summary>
internal sealed record NameMention(IReadOnlyList<string> Words, bool Opens, string Written)
{
    public bool IsLaw => Words.Any(w => w is "Act" or "Acts" or "Bill" or "Regulations");
}

internal static partial class Names
{
    public static IReadOnlyList<NameMention> In(string left)
    {
        var tokens = Token().Matches(left).ToList();
        var names = new List<NameMention>();
        for (var i = 0; i < tokens.Count; i++)
        {
            if (!IsCapital(tokens[i].Value)) continue;
            var last = i;
            for (var next = i + 1; next < tokens.Count && Follows(left, tokens, next); next++)
            {
                if (IsCapital(tokens[next].Value) || IsYearOfLaw(tokens, next)) last = next;
                else if (!IsConnector(tokens[next].Value)) break;
            }
            var words = tokens[i..(last + 1)].ConvertAll(t => t.Value);
            names.Add(new NameMention(words, Opening().IsMatch(left[..tokens[i].Index]), left[tokens[i].Index..(tokens[last].Index + tokens[last].Length)]));
            i = last;
        }
        return names;
    }

    public static bool IsConnector(string word) => word is "of" or "for" or "and" or "the" or "in" or "on" or "to" or "at" or "v" or "&";

    public static bool IsAcronym(string word) => word.Length > 1 && word.Count(char.IsUpper) > 1 && word.TrimEnd('s').All(c => !char.IsLower(c));

    private static bool IsCapital(string word) => char.IsUpper(word[0]) && word is not "I" && !word.StartsWith("I'", StringComparison.Ordinal);

    private static bool Follows(string left, List<Match> tokens, int at) =>
        left.AsSpan(tokens[at - 1].Index + tokens[at - 1].Length, tokens[at].Index - tokens[at - 1].Index - tokens[at - 1].Length) is " ";

    private static bool IsYearOfLaw(List<Match> tokens, int at) => char.IsDigit(tokens[at].Value[0]) && tokens[at - 1].Value is ("Act" or "Bill" or "Regulations" or "Order");

    [GeneratedRegex(@"\p{L}[\p{L}\p{N}]*(?:['&-][\p{L}\p{N}]+)*|(?:19|20)\d\d|&")]
    private static partial Regex Token();

    [GeneratedRegex(@"(?:^|[:“""‘(]|\.\s)[\s'""*]*$")]
    private static partial Regex Opening();
}
