namespace Assistant.Pages.Forms;

/// <summary>One of what can be chosen.</summary>
/// <param name="Value">What is sent.</param>
/// <param name="Words">What is read.</param>
/// <param name="Hint">What it means, below it; null where the words say it all.</param>
public sealed record FormOption(string Value, string Words, string? Hint = null);
