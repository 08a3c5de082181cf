namespace Assistant.Pages.Forms;

/// <summary>One thing to mend in a form.</summary>
/// <param name="Field">The name of the field, which is also the id of its first box: the summary leads there.</param>
/// <param name="Words">What to do, in words.</param>
public sealed record FormError(string Field, string Words);

/// <summary>What is to be mended in a form, in the order of its fields.</summary>
public sealed record FormErrors(IReadOnlyList<FormError> All)
{
    public static FormErrors None { get; } = new([]);

    public bool Any => All.Count > 0;

    /// <summary>The words beside the field; null where nothing is to be mended.</summary>
    public string? Of(string field) => All.FirstOrDefault(e => e.Field == field)?.Words;

    public FormErrors With(string field, string words) => new([.. All, new FormError(field, words)]);

    /// <summary>With the words, where something is wrong.</summary>
    public FormErrors When(bool isWrong, string field, string words) => isWrong ? With(field, words) : this;
}
