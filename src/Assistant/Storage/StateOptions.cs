using System.ComponentModel.DataAnnotations;

namespace Assistant.Storage;

/// <summary>Where state is kept and for how long. Section <c>State</c> of the configuration.</summary>
public sealed record StateOptions
{
    /// <summary>The SQLite file. Its folder is made where it is missing.</summary>
    [Required]
    public string File { get; init; } =
        Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify), "assistant", "state.db");

    /// <summary>Days for which it is known what was answered and what people thought of it.</summary>
    [Range(1, 3650)]
    public int AnswerDays { get; init; } = 90;
}
