using System.ComponentModel.DataAnnotations;

namespace Assistant.Storage;

/// <summary>Where state is kept and for how long. Section <c>State</c> of the configuration.</summary>
public sealed record StateOptions
{
    /// <summary>The SQLite file. Its folder is made where it is missing.</summary>
    [Required]
    public string File { get; init; } = Path.Combine(Own, "assistant", "state.db");

    /// <summary>
    /// How PostgreSQL is reached, where several nodes share the state: a connection string, from the environment or user secrets. It may hold
    /// a password and is never logged. Empty means the file.
    /// </summary>
    public string PostgreSql { get; init; } = "";

    /// <summary>Where the keys lie that seal what is kept of a live case. Keep it apart from the file, and from its backups.</summary>
    [Required]
    public string KeyFolder { get; init; } = Path.Combine(Own, "assistant-keys");

    /// <summary>A PKCS #12 certificate that encrypts the keys where they lie. Without one they are plain files, readable by who may read the folder.</summary>
    public string KeyCertificatePath { get; init; } = "";

    public string KeyCertificatePassword { get; init; } = "";

    /// <summary>The keys may lie without a certificate: the disk of their folder is encrypted, and nobody else reads it.</summary>
    public bool PlainKeys { get; init; }

    /// <summary>Days for which it is known what was answered and what people thought of it.</summary>
    [Range(1, 3650)]
    public int AnswerDays { get; init; } = 90;

    /// <summary>Days for which it is known which private chat received an answer, so that it can be told when the answer no longer holds.</summary>
    [Range(1, 3650)]
    public int DeliveryDays { get; init; } = 90;

    /// <summary>Days after its last message for which it is known how a chat is reached. One that somebody is to be reminded in is known longer.</summary>
    [Range(30, 3650)]
    public int ChatDays { get; init; } = 400;

    /// <summary>How long a channel is made to wait before the answer is made without it. Teams waits some 15 seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:00.001", "00:00:12")]
    public TimeSpan AnswerWithin { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Where several nodes share the state, how long after its last sign of life a node counts as ended.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:05:00")]
    public TimeSpan NodeLease { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Where the head of the trail of changes is noted each week, apart from the trail itself. Empty means beside the database.</summary>
    public string TrailHeads { get; init; } = "";

    /// <summary>The file of the heads.</summary>
    public string HeadsFile => TrailHeads.Length > 0 ? TrailHeads : Path.Combine(Path.GetDirectoryName(Path.GetFullPath(File))!, "trail-heads.txt");

    private static string Own => Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
}
