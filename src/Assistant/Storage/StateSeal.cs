using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Microsoft.AspNetCore.DataProtection;

namespace Assistant.Storage;

/// <summary>
/// Seals what is kept of a live case, so that the database file alone tells nothing. The keys lie in a folder of their own
/// (ASP.NET Core data protection: a new one every 90 days, the old ones stay for what they sealed).
/// </summary>
public sealed class StateSeal
{
    private readonly IDataProtectionProvider _provider;

    /// <exception cref="IOException">The folder of the keys cannot be used.</exception>
    /// <exception cref="CryptographicException">The certificate cannot be read.</exception>
    public StateSeal(StateOptions options)
    {
        _provider = DataProtectionProvider.Create(Folder(options), builder => Keys(builder, options));
    }

    /// <summary>Has a web server's cookies and forms sealed with the same keys, so that a restart ends nobody's session.</summary>
    public static void Keys(IDataProtectionBuilder builder, StateOptions options)
    {
        builder.SetApplicationName("assistant").PersistKeysToFileSystem(Folder(options));
        if (options.KeyCertificatePath.Length > 0)
            builder.ProtectKeysWithCertificate(X509CertificateLoader.LoadPkcs12FromFile(options.KeyCertificatePath, options.KeyCertificatePassword));
    }

    // Made for this account alone.
    private static DirectoryInfo Folder(StateOptions options) => OperatingSystem.IsWindows()
        ? Directory.CreateDirectory(Path.GetFullPath(options.KeyFolder))
        : Directory.CreateDirectory(Path.GetFullPath(options.KeyFolder), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);

    /// <param name="purpose">What it is for: what was sealed for one purpose cannot be opened for another.</param>
    /// <param name="text">What to seal.</param>
    public byte[] Seal(string purpose, string text) => _provider.CreateProtector(purpose).Protect(Encoding.UTF8.GetBytes(text));

    /// <summary>The text; null where it was changed, was sealed for something else, or its key is gone.</summary>
    public string? Open(string purpose, byte[] sealedText)
    {
        try
        {
            return Encoding.UTF8.GetString(_provider.CreateProtector(purpose).Unprotect(sealedText));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
