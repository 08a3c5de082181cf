using System.Text.RegularExpressions;

namespace Assistant.Corpus.Reading.Html;

/// <summary>
/// Looks at the tags of a page before it is parsed. Elements that stand hundreds deep, or letters styled over and over without an end,
/// make any parser of pages take minutes or all memory.
/// </summary>
internal static partial class HtmlGuard
{
    private const int DeepestStyles = 60;

    private static readonly HashSet<string> EndsByItself = new(StringComparer.OrdinalIgnoreCase)
    {
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
        "p", "li", "dt", "dd", "tr", "td", "th", "tbody", "thead", "tfoot", "option", "optgroup", "colgroup", "rp", "rt", "html", "head", "body", "a",
    };

    private static readonly HashSet<string> Styles = new(StringComparer.OrdinalIgnoreCase)
    {
        "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u",
    };

    public static void Check(string html, ReadLimits limits)
    {
        var (tags, depth, styles) = (0, 0, 0);
        foreach (var match in Tag().EnumerateMatches(html))
        {
            if (++tags > limits.MaxTags) throw new UnreadableException("adding.refused-nested");
            var closes = html[match.Index + 1] == '/';
            var name = html.Substring(match.Index + (closes ? 2 : 1), match.Length - (closes ? 2 : 1));
            if (EndsByItself.Contains(name)) continue;
            if (Styles.Contains(name)) styles = Math.Max(0, styles + (closes ? -1 : 1));
            else depth = Math.Max(0, depth + (closes ? -1 : 1));
            if (styles > DeepestStyles || depth > limits.MaxDepth) throw new UnreadableException("adding.refused-nested");
        }
    }

    /// <summary>The page without its scripts and styles, in which anything may stand.</summary>
    public static string WithoutScripts(string html, out int scripts)
    {
        var count = 0;
        var rest = Script().Replace(html, m =>
        {
            if (m.Value.StartsWith("<script", StringComparison.OrdinalIgnoreCase)) count++;
            return " ";
        });
        scripts = count;
        return rest;
    }

    [GeneratedRegex(@"</?[a-zA-Z][a-zA-Z0-9:\-]*", RegexOptions.NonBacktracking)]
    private static partial Regex Tag();

    [GeneratedRegex(@"<!--.*?-->|<script\b.*?</script\s*>|<style\b.*?</style\s*>", RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.NonBacktracking)]
    private static partial Regex Script();
}
