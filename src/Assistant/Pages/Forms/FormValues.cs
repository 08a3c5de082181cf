using System.Globalization;
using Assistant.Teams;

namespace Assistant.Pages.Forms;

/// <summary>What was filled in, so that a form that comes back with errors still holds it.</summary>
public sealed record FormValues(IReadOnlyDictionary<string, IReadOnlyList<string>> All)
{
    public static FormValues None { get; } = new(new Dictionary<string, IReadOnlyList<string>>());

    /// <summary>What stands in the field, without blanks around it, with single line ends and without what nobody can see; empty where nothing does.</summary>
    public string this[string field] => Several(field) is [var first, ..] ? first : "";

    /// <summary>Every value of a field that can have several.</summary>
    public IReadOnlyList<string> Several(string field) => All.TryGetValue(field, out var values) ? values : [];

    public FormValues With(string field, params string[] values) => new(new Dictionary<string, IReadOnlyList<string>>(All) { [field] = values });

    public FormValues With(string field, DateOnly date) => With($"{field}-day", Text(date.Day)).With($"{field}-month", Text(date.Month)).With($"{field}-year", Text(date.Year));

    /// <summary>The date in the three boxes of a <c>DateField</c>; null where there is none, or none that exists.</summary>
    public DateOnly? Date(string field) =>
        Number($"{field}-day") is { } day && Number($"{field}-month") is { } month && Number($"{field}-year") is { } year
        && year is >= 1000 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

    /// <summary>Whether something stands in one of the three boxes.</summary>
    public bool HasDate(string field) => new[] { "day", "month", "year" }.Any(part => this[$"{field}-{part}"].Length > 0);

    public static FormValues Of(IFormCollection form) =>
        new(form.ToDictionary(f => f.Key, f => (IReadOnlyList<string>)[.. f.Value.Select(v => Seen(v ?? "").Trim())]));

    /// <summary>What the request's form holds. The gate has read it already.</summary>
    public static async Task<FormValues> ReadAsync(HttpRequest request) => Of(await request.ReadFormAsync(request.HttpContext.RequestAborted));

    // Others read it on pages, on cards and in a terminal: what nobody sees, and what turns a line around, is left out.
    private static string Seen(string text) => string.Concat(LetterOrder.Of(text.ReplaceLineEndings("\n")).Where(c => c is '\n' or '\t' || !char.IsControl(c)));

    private int? Number(string field) => int.TryParse(this[field], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
