using System.Text;

namespace Assistant.Teams.Messages;

/// <summary>Keeps words of others from being read as marks: a quotation is shown as it stands in its source.</summary>
public static class Markdown
{
    private const string Marks = "\\`*_[]<>#|~";

    /// <summary>The text without the marks that make words bold, for where none are shown.</summary>
    public static string WithoutBold(string text) => text.Replace("**", "", StringComparison.Ordinal);

    /// <summary>The text with every mark escaped. Line breaks become spaces, so that no line can begin a list, a heading or a quotation.</summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 8);
        foreach (var c in string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))
        {
            if (Marks.Contains(c)) escaped.Append('\\');
            escaped.Append(c);
        }
        return escaped.ToString();
    }
}
