using System.Text;

namespace Assistant.Pages;

/// <summary>
/// Rows as a file of comma-separated values (RFC 4180). It begins with the byte order mark by which Excel knows UTF-8, and a field that a
/// spreadsheet would take for a formula begins with an apostrophe.
/// </summary>
public static class Csv
{
    public const string ContentType = "text/csv; charset=utf-8";

    private static readonly char[] Formula = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];

    /// <param name="rows">The head first.</param>
    public static byte[] Of(IEnumerable<IReadOnlyList<string>> rows) =>
        [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(string.Concat(rows.Select(r => $"{string.Join(',', r.Select(Field))}\r\n")))];

    private static string Field(string text)
    {
        if (text.Length > 0 && Formula.Contains(text[0])) text = $"'{text}";
        return text.AsSpan().ContainsAny(",\"\r\n'") ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
    }
}
