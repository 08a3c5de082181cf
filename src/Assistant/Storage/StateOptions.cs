using System.ComponentModel.DataAnnotations;

namespace Assistant.Storage;

/// <summary>Where state is kept and for how long. Section <c>State</c> of the configuration.</summary>
public sealed record StateOptions
{
    /// <summary>The SQLite file. Its folder is made where it is missing.</summary>
    [Required]
    public string File { get; init; } = Path.Combine(Own, "assistant", "state.db");

    /// <summary>Where the keys lie that seal what is kept of a live case. Keep it apart from the file, and from its backups.</summary>
    [Required]
    public string KeyFolder { get; init; } = Path.Combine(Own, "assistant-keys");

    /// <summary>A PKCS #12 certificate that encrypts the keys where they lie. Without one they are plain files, readable by who may read the folder.</summary>
    public string KeyCertificatePath { get; init; } = "";

    public string KeyCertificatePassword { get; init; } = "";

    /// <summary>Days for which it is known what was answered and what people thought of it.</summary>
    [Range(1, 3650)]
    public int AnswerDays { get; init; } = 90;

    /// <summary>How long a channel is made to wait before the answer is made without it. Teams waits some 15 seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:00.001", "00:00:12")]
    public TimeSpan AnswerWithin { get; init; } = TimeSpan.FromSeconds(5);

    private static string Own => Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
}
